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
export class Keep<T> {
  private readonly own: string;

  constructor(
    private readonly prefix: string,
    instance: string,
    private readonly limitChars: number,
  ) {
    this.own = prefix + instance;
  }

  /** Keeps the newest items that fit; with `released`, for the next page to adopt at once. */
  save(items: T[], released: boolean, now = Date.now()): void {
    if (!items.length) return remove(this.own);
    const kept: Kept<T> = { leaseUntil: released ? 0 : now + LEASE_MS, savedAt: now, items: [] };
    let room = this.limitChars;
    for (const item of [...items].reverse()) {
      room -= JSON.stringify(item).length;
      if (room < 0) break;
      kept.items.unshift(item);
    }
    try {
      localStorage.setItem(this.own, JSON.stringify(kept));
    } catch {
      // Storage refused or full: the items live as long as the page.
    }
  }

  /** Takes over what pages that are gone have left behind, oldest items first. */
  adopt(now = Date.now()): T[] {
    const found: Kept<T>[] = [];
    for (const name of namesWith(this.prefix)) {
      const kept = read<T>(name);
      if (kept && kept.leaseUntil > now) continue;
      remove(name);
      if (kept && now - kept.savedAt < EXPIRY_MS) found.push(kept);
    }
    return found.sort((a, b) => a.savedAt - b.savedAt).flatMap((kept) => kept.items);
  }

  /** Removes all that any page has kept. */
  clear(): void {
    namesWith(this.prefix).forEach(remove);
  }
}

function namesWith(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function read<T>(name: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept where nothing may be.
  }
}
