import { type Content, fetchAsset, hashOf, type Loss } from './fetching';
import type { Wrap } from './guard';

const AT_ONCE = 2;
const MOST_CONTENTS = 300;
const MOST_BYTES = 20 * 1024 * 1024;
/** So often another origin lets nobody read what it has, and nothing was read from it: it is not asked again. */
const REFUSALS = 3;
const IDLE_MS = 2_000;

/** What became of an address, and the addresses that its content names. */
export interface Result {
  sha256?: string;
  lost?: Loss;
  named: string[];
}

/** Reads each address once, a few at a time while the page has nothing else to do. */
export interface Reader {
  /** Never rejects. */
  read(url: string): Promise<Result>;
  /** Takes what is there already for the content of an address. */
  hold(url: string, content: Promise<Content | undefined>): void;
  /** Does it when the page has nothing else to do. */
  later: (work: () => void) => void;
  stop(): void;
  pending(): number;
}

/** A reader that hands over each content with its hash. */
export function createReader(guard: Wrap, onContent: (sha256: string, content: Content) => void): Reader {
  const results = new Map<string, Promise<Result>>();
  const refusals: Record<string, number> = {};
  let waiting: (() => Promise<void>)[] = [];
  let active = 0;
  let contents = 0;
  let bytes = 0;
  const later = (work: () => void) => {
    if ('requestIdleCallback' in window) requestIdleCallback(guard(work), { timeout: IDLE_MS });
    else setTimeout(guard(work));
  };
  const keep = async (content: Content | Loss, named: string[]): Promise<Result> => {
    if (typeof content === 'string') return { lost: content, named };
    bytes += content.size;
    const sha256 = await hashOf(content);
    onContent(sha256, content);
    return { sha256, named };
  };
  const load = async (url: string): Promise<Result> => {
    const named: string[] = [];
    const { origin } = new URL(url);
    // Hashes are made on pages with encryption only.
    if (!crypto.subtle || refusals[origin]! >= REFUSALS) return { lost: 'blocked', named };
    if (++contents > MOST_CONTENTS || bytes > MOST_BYTES) return { lost: 'count', named };
    const content = await fetchAsset(url, (address) => named.push(address));
    if (origin !== location.origin) refusals[origin] = content === 'blocked' ? (refusals[origin] ?? 0) + 1 : -Infinity;
    return keep(content, named);
  };
  const hold = (url: string, result: Promise<Result>) => {
    const settled = result.catch((): Result => ({ lost: 'blocked', named: [] }));
    results.set(url, settled);
    return settled;
  };
  const next = () => {
    while (active < AT_ONCE && waiting.length) {
      const work = waiting.shift()!;
      active++;
      later(() => void work());
    }
  };
  const inTurn = (url: string) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push(async () => {
        await load(url).then(resolve, reject);
        active--;
        next();
      });
      next();
    });
  return {
    later,
    // The content of a blob is gone when the page gives it up.
    read: (url) => results.get(url) ?? hold(url, url.startsWith('blob:') ? load(url) : inTurn(url)),
    hold: (url, content) =>
      void hold(
        url,
        content.then((one) => keep(one ?? 'type', [])),
      ),
    stop: () => void (waiting = []),
    pending: () => waiting.length + active,
  };
}
