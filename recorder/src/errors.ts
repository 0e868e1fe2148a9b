import type { Capture } from './capture';
import { attempt } from './guard';
import { scrubText, scrubUrl } from './privacy';

const DISTINCT_LIMIT = 30;
const REPEAT_MS = 60_000;
const MESSAGE_LIMIT = 500;
const STACK_LIMIT = 4_000;

/** Reports exceptions nobody caught: the same one at most once a minute, at most 30 different ones a page. */
export function captureErrors({ events, on }: Capture): void {
  const seen = new Map<string, number>();
  const report = (message: string, thrown: unknown, source?: string, line?: number, column?: number) => {
    const key = [message, source, line, column].join();
    const now = Date.now();
    const before = seen.get(key);
    if (before ? now - before < REPEAT_MS : seen.size >= DISTINCT_LIMIT) return;
    seen.set(key, now);
    const stack = thrown instanceof Error ? scrubUrl(String(thrown.stack)).slice(0, STACK_LIMIT) : undefined;
    events.automatic('$error', { message: scrubText(message, MESSAGE_LIMIT), stack, source, line, column });
  };
  const onError = (event: ErrorEvent) => {
    // Images and scripts that could not be loaded pass here too, as plain events.
    if (!(event instanceof ErrorEvent)) return;
    const { message, filename, lineno, colno } = event;
    const error: unknown = event.error;
    report(message || String(error), error, scrubUrl(filename), lineno, colno);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    report(attempt(() => textOf(reason)) ?? typeof reason, reason);
  };
  on('error', onError);
  on('unhandledrejection', onRejection);
}

function textOf(thrown: unknown): string {
  return thrown instanceof Error ? String(thrown) : typeof thrown === 'string' ? thrown : JSON.stringify(thrown);
}
