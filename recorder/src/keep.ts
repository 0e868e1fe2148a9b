import { attempt } from './guard';

const LEASE_MS = 90_000;
const EXPIRY_MS = 48 * 3_600_000;

interface Kept<T> {
  leaseUntil: number;
  savedAt: number;
  items: T[];
}

/**
 * Undelivered items in the local storage, so that the next page of the origin can deliver them.
 * Each page writes under a name of its own and holds a lease on it; what another page left behind is
 * adopted once its lease has run out. An item may so be sent twice, which its id makes harmless.
 */
export interface Keep<T> {
  /** Keeps the newest items that fit; with `released`, for the next page to adopt at once. */
  save(items: T[], released: boolean): void;
  /** Takes over what pages that are gone have left behind, oldest items first. */
  adopt(): T[];
  /** Removes all that any page has kept. */
  clear(): void;
}

/** What pages keep under names that begin with the prefix, at most so many characters a page. */
export function createKeep<T>(prefix: string, instance: string, limitChars: number): Keep<T> {
  const own = prefix + instance;
  return {
    save(items, released) {
      if (!items.length) return remove(own);
      const now = Date.now();
      const kept: Kept<T> = {
        leaseUntil: released ? 0 : now + LEASE_MS,
        savedAt: now,
        items: newestThatFit(items, limitChars),
      };
      attempt(() => localStorage.setItem(own, JSON.stringify(kept)));
    },
    adopt: () =>
      namesWith(prefix)
        .map((name) => takeOver<T>(name))
        .sort((a, b) => a.savedAt - b.savedAt)
        .flatMap((kept) => kept.items),
    clear: () => namesWith(prefix).forEach(remove),
  };
}

function takeOver<T>(name: string): Kept<T> {
  const now = Date.now();
  const none = { leaseUntil: 0, savedAt: 0, items: [] };
  const kept = attempt(() => JSON.parse(localStorage.getItem(name)!) as Kept<T> | null) ?? none;
  if (kept.leaseUntil > now) return none;
  remove(name);
  return now - kept.savedAt < EXPIRY_MS ? kept : none;
}

function newestThatFit<T>(items: T[], limitChars: number): T[] {
  let room = limitChars;
  const newestFirst = [...items].reverse();
  return newestFirst.filter((item) => (room -= JSON.stringify(item).length) >= 0).reverse();
}

function namesWith(prefix: string): string[] {
  return attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? [];
}

function remove(name: string): void {
  attempt(() => localStorage.removeItem(name));
}
