import { after } from './after';
import type { On } from './capture';
import type { Events } from './events';
import type { Guard } from './guard';
import { scrubUrl } from './privacy';

/** Titles are often set right after the address; so much time they get. */
const TITLE_MS = 30;

/**
 * Reports a page view now, and one for each navigation within the page: a new path, a new search that
 * makes a history entry, or a new route in the hash. Anchors and rewritten searches are the same page.
 */
export function captureNavigation(events: Events, on: On, guard: Guard, signal: AbortSignal): void {
  let at = here();
  let due: ReturnType<typeof setTimeout> | undefined;
  const report = guard((since?: Date) => {
    clearTimeout(due);
    due = undefined;
    events.page(since);
  });
  const moved = guard((rewritten: unknown) => {
    const from = at;
    at = here();
    if (at.path === from.path && (rewritten === true || at.search === from.search)) return;
    clearTimeout(due);
    events.referrer = scrubUrl(from.href);
    due = setTimeout(report, TITLE_MS, new Date());
  });
  for (const method of ['pushState', 'replaceState'])
    after(history, method, () => signal.aborted || moved(method === 'replaceState'));
  on('popstate', moved);
  on('hashchange', moved);
  on('pagehide', () => due && report());
  // Brought back as it was: the visitor sees it again.
  on('pageshow', ({ persisted }) => persisted && report());
  report();
}

function here() {
  const { href, pathname, search, hash } = location;
  return { href, search, path: pathname + (/^#[/!]/.test(hash) ? hash : '') };
}
