import type { Capture } from './capture';
import { scrubText, scrubUrl } from './privacy';

const DISTINCT_LIMIT = 30;
const REPEAT_MS = 60_000;
const MESSAGE_LIMIT = 500;
const STACK_LIMIT = 4_000;

/** Reports exceptions nobody caught: the same one at most once a minute, at most 30 different ones a page. */
export function captureErrors({ events, guard, signal }: Capture): void {
  const seen = new Map<string, number>();
  const report = (message: string, stack?: string, place: { source?: string; line?: number; column?: number } = {}) => {
    const key = [message, place.source, place.line, place.column].join('|');
    const now = Date.now();
    const before = seen.get(key);
    if (before === undefined ? seen.size >= DISTINCT_LIMIT : now - before < REPEAT_MS) return;
    seen.set(key, now);
    events.automatic('$error', {
      message: scrubText(message, MESSAGE_LIMIT),
      stack: stack && scrubUrl(stack).slice(0, STACK_LIMIT),
      ...place,
    });
  };
  const onError = (event: ErrorEvent) => {
    const { filename, lineno, colno } = event;
    const place = filename ? { source: scrubUrl(filename), line: lineno, column: colno } : {};
    report(event.message || String(event.error), stackOf(event.error), place);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    report(reason instanceof Error ? `${reason.name}: ${reason.message}` : textOf(reason), stackOf(reason));
  };
  addEventListener('error', guard(onError), { signal });
  addEventListener('unhandledrejection', guard(onRejection), { signal });
}

function stackOf(thrown: unknown): string | undefined {
  return thrown instanceof Error ? thrown.stack : undefined;
}

function textOf(thrown: unknown): string {
  try {
    return typeof thrown === 'object' ? (JSON.stringify(thrown) ?? '') : String(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}
