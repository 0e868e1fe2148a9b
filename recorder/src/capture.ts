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
  /** Listens on the window before the page itself does, guarded. */
  on: <K extends keyof WindowEventMap>(type: K, handler: (event: WindowEventMap[K]) => void) => void;
}

/** Starts everything that is captured without the application asking for it. */
export function captureAll(given: Omit<Capture, 'on'>, pageViews: boolean): { flush(): void } {
  const { guard, signal } = given;
  const capture: Capture = {
    ...given,
    on: (type, handler) => addEventListener(type, guard(handler), { capture: true, passive: true, signal }),
  };
  if (pageViews) captureNavigation(capture);
  captureClicks(capture);
  captureInputs(capture);
  captureErrors(capture);
  return captureActivity(capture);
}
