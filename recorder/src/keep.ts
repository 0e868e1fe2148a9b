import { attempt } from './guard';
import { mayKeep, storedNames, storeLocally } from './jar';

const LEASE_MS = 90_000;
const EXPIRY_MS = 48 * 3_600_000;

interface Kept<T> {
  until: number;
  items: T[];
}

/**
 * Undelivered items in the local storage, so that the next page of the origin can deliver them.
 * Each page writes under a name of its own and holds a lease on it; what another page left behind is
 * adopted once its lease has run out. An item may so be sent twice: the collector knows an event again by
 * its message id, and a chunk by its recording, its number and its content.
 */
export interface Keep<T> {
  /** Keeps the newest items that fit, if the visitor may be remembered; with `released`, for the next page to adopt at once. */
  stash(items: T[], released: boolean): void;
  /** Takes over what pages that are gone have left behind, oldest items first. */
  inherit(): T[];
}

/** What pages keep under names that begin with the prefix, at most so many characters a page. */
export function createKeep<T>(prefix: string, instance: string, limitChars: number): Keep<T> {
  return {
    stash(items, released) {
      const kept: Kept<T> = {
        until: Date.now() + (released ? 0 : LEASE_MS),
        items: newestThatFit(items, limitChars),
      };
      if (mayKeep()) storeLocally(prefix + instance, items.length ? JSON.stringify(kept) : '');
    },
    inherit() {
      const now = Date.now();
      const takeOver = (name: string) => {
        const kept = attempt(() => JSON.parse(localStorage.getItem(name)!) as Kept<T> | null);
        if (kept && kept.until > now) return [];
        storeLocally(name, '');
        return kept && now - kept.until < EXPIRY_MS ? kept : [];
      };
      const kept = storedNames(prefix).flatMap(takeOver);
      return kept.sort((a, b) => a.until - b.until).flatMap(({ items }) => items);
    },
  };
}

function newestThatFit<T>(items: T[], limitChars: number): T[] {
  let at = items.length;
  let room = limitChars;
  while (at && (room -= JSON.stringify(items[at - 1]).length) >= 0) at--;
  return items.slice(at);
}
