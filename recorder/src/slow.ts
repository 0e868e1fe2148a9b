import type { Outcome } from './transport';

/** As long as a request may take, nearly. */
const SLOW_MS = 29_000;
const TRIES = 3;

/** Sends items; one that took too long so often is lost, for it keeps all others from being sent. */
export function boundTries<T extends object>(): (item: T, send: () => Promise<Outcome>) => Promise<Outcome> {
  const slow = new WeakMap<T, number>();
  return async (item, send) => {
    const began = performance.now();
    const outcome = await send();
    if (outcome.retryMs === undefined || performance.now() - began < SLOW_MS) return outcome;
    const tries = (slow.get(item) ?? 0) + 1;
    slow.set(item, tries);
    return tries < TRIES ? outcome : { lost: 'slow' };
  };
}
