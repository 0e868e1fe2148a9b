import { captureActivity } from './activity';
import { captureErrors } from './errors';
import type { Events } from './events';
import type { Guard } from './guard';
import { captureClicks, captureInputs } from './interactions';
import { captureNavigation } from './navigation';

/** Listens on the window before the page itself does, guarded, until what captures is stopped. */
export type On = <K extends keyof Heard>(type: K, handler: (event: Heard[K]) => void) => void;

/** What is heard on the window; that the page is hidden arrives there too. */
type Heard = WindowEventMap & Pick<DocumentEventMap, 'visibilitychange'>;

/**
 * Starts everything that is captured without the application asking for it, page views until the signal if there is
 * one; what it returns reports activity at once.
 */
export function captureAll(events: Events, on: On, guard: Guard, pageViews: AbortSignal | false): () => void {
  if (pageViews) captureNavigation(events, on, guard, pageViews);
  captureClicks(events, on);
  captureInputs(events, on);
  captureErrors(events, on);
  return captureActivity(events, on, guard);
}
