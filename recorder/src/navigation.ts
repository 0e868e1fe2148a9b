import type { Capture } from './capture';
import { scrubUrl } from './privacy';

/** Titles are often set right after the address; so much time they get. */
const TITLE_MS = 30;

/**
 * Reports a page view now, and one for each navigation within the page: a new path, a new search that
 * makes a history entry, or a new route in the hash. Anchors and rewritten searches are the same page.
 */
export function captureNavigation({ events, guard, on, signal }: Capture): void {
  let at = pageAt(location);
  let { href } = location;
  let due: ReturnType<typeof setTimeout> | undefined;
  let since = new Date();
  const report = guard(() => {
    clearTimeout(due);
    due = undefined;
    events.page(undefined, undefined, since);
  });
  const moved = guard((rewritten: boolean) => {
    const [from, now] = [at, pageAt(location)];
    const referrer = scrubUrl(href);
    at = now;
    href = location.href;
    if (rewritten ? pathOf(now) === pathOf(from) : now === from) return;
    clearTimeout(due);
    since = new Date();
    events.referrer = referrer;
    due = setTimeout(report, TITLE_MS);
  });
  wrapHistory('pushState', () => moved(false), signal);
  wrapHistory('replaceState', () => moved(true), signal);
  for (const type of ['popstate', 'hashchange'] as const) on(type, () => moved(false));
  on('pagehide', () => due && report());
  report();
}

/** What makes an address a page of its own. */
function pageAt({ pathname, search, hash }: Location): string {
  return `${pathname}${search}${/^#[/!]/.test(hash) ? hash : ''}`;
}

function pathOf(page: string): string {
  return page.replace(/\?[^#]*/, '');
}

/** Calls `after` after each call of the page's own method, until the signal. */
function wrapHistory(method: 'pushState' | 'replaceState', after: () => void, signal: AbortSignal): void {
  const original = history[method].bind(history);
  history[method] = (...args) => {
    original(...args);
    if (!signal.aborted) after();
  };
}
