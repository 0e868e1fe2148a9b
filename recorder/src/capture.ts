import { captureActivity } from './activity';
import { captureErrors } from './errors';
import type { Events } from './events';
import type { Guard } from './guard';
import { captureClicks, captureInputs } from './interactions';
import { captureNavigation } from './navigation';

/** What a capturing part works with; all it listens to ends with the signal. */
export interface Capture {
  events: Events;
  guard: Guard;
  signal: AbortSignal;
}

/** Starts everything that is captured without the application asking for it. */
export function captureAll(capture: Capture, pageViews: boolean): { flush(): void } {
  if (pageViews) captureNavigation(capture);
  captureClicks(capture);
  captureInputs(capture);
  captureErrors(capture);
  return captureActivity(capture);
}
