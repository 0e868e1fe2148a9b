import type { On } from './capture';
import type { Events } from './events';
import { attempt } from './guard';
import { scrubText, scrubUrl } from './privacy';

const DISTINCT_LIMIT = 30;
const REPEAT_MS = 60_000;
const MESSAGE_LIMIT = 500;
const STACK_LIMIT = 4_000;

/** Reports exceptions nobody caught: the same one at most once a minute, at most 30 different ones a page. */
export function captureErrors(events: Events, on: On): void {
  const seen = new Map<string, number>();
  const report = (thrown: unknown, place: { message: string; source?: string; line?: number; column?: number }) => {
    const key = JSON.stringify(place);
    const now = Date.now();
    const before = seen.get(key);
    if (before ? now - before < REPEAT_MS : seen.size >= DISTINCT_LIMIT) return;
    seen.set(key, now);
    const { stack } = (thrown ?? {}) as Partial<Error>;
    events.automatic('$error', {
      ...place,
      message: scrubText(place.message, MESSAGE_LIMIT),
      stack: stack && scrubUrl(String(stack)).slice(0, STACK_LIMIT),
    });
  };
  const onError = (event: ErrorEvent) => {
    const { message, filename, lineno, colno } = event;
    // Images and scripts that could not be loaded pass here too, as plain events.
    if (message) report(event.error, { message, source: scrubUrl(filename), line: lineno, column: colno });
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    report(reason, { message: attempt(() => textOf(reason)) ?? typeof reason });
  };
  on('error', onError);
  on('unhandledrejection', onRejection);
}

function textOf(thrown: unknown): string {
  return thrown instanceof Error || typeof thrown === 'string' ? String(thrown) : JSON.stringify(thrown);
}
