import type { On } from './capture';

/** What happens sooner after the page was hidden was seen, or belongs to it. */
const SETTLE_MS = 1_000;

/**
 * Whether the page can be seen by its visitor: not while its tab is in the background. Calls when it comes to be seen again;
 * what it returns tells of an instant whether it is one in which the page is not seen.
 */
export function watchSight(on: On, came: () => void): (at: number) => boolean {
  let hiddenAt = document.hidden ? 0 : Infinity;
  on('visibilitychange', () => {
    hiddenAt = document.hidden ? Date.now() : Infinity;
    if (!document.hidden) came();
  });
  return (at) => at > hiddenAt + SETTLE_MS;
}
