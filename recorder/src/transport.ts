import type { SourceSettings } from './config';

/** What became of a request: accepted with an answer, lost for a reason, or to be repeated after so long. */
export interface Outcome {
  answer?: Answer;
  lost?: string;
  retryMs?: number;
}

/** What the collector says. */
export interface Answer {
  /** Of the contents that were asked about, those to be sent. */
  missing?: string[];
  /** The items of a batch that were refused, or why a chunk was. */
  refused?: unknown[] | string;
  sojourn?: Partial<SourceSettings>;
}

/** Browsers hold at most 64 KiB in requests that outlive their page, all requests together. */
export const KEEPALIVE_LIMIT = 60_000;
/** Refused for good; not so when it was too slow (408) or too much at once (429). */
const FINAL = /^4(?!08|29)/;
const TIMEOUT_MS = 30_000;
const BACKOFF_MS = 1_000;
export const BACKOFF_LIMIT_MS = 60_000;
let keepaliveInFlight = 0;

/** As text: a type that needs no preflight request, from which the collector reads JSON; it sees compression by itself. */
const PLAIN = { 'content-type': 'text/plain' };

/** What is sent: bytes, or what is never sent so that it outlives its page, for it may be large. */
type Body = Uint8Array<ArrayBuffer> | (Blob & { length?: undefined });

/**
 * Sends a body; when the page is leaving, only if that outlives it. Never rejects: a failure is an outcome.
 * `handedOver` is called when the browser has the request and will send it even without the page.
 */
export async function post(url: string, body: Body, leaving: boolean, handedOver: () => void): Promise<Outcome> {
  const keepalive = keepaliveInFlight + body.length! <= KEEPALIVE_LIMIT;
  const held = keepalive ? body.length! : 0;
  if (leaving && !keepalive) return { retryMs: 0 };
  keepaliveInFlight += held;
  const outcome = ask(url, { method: 'POST', body, headers: PLAIN, keepalive });
  if (keepalive) handedOver();
  return outcome.finally(() => {
    keepaliveInFlight -= held;
  });
}

/** Asks the collector, without cookies. Never rejects. */
export async function ask(url: string, request?: RequestInit): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout?.(TIMEOUT_MS) ?? null,
      ...request,
    });
    if (response.ok) return { answer: (await response.json()) as Answer };
    const status = String(response.status);
    return FINAL.test(status) ? { lost: status } : { retryMs: retryAfterMs(response.headers.get('retry-after')) };
  } catch {
    return { retryMs: 0 };
  }
}

/** The pause after so many failures: growing, never the same for all, and at least what the collector asked for. */
export function pauseMs(failures: number, atLeastMs = 0): number {
  const backoff = Math.min(BACKOFF_LIMIT_MS, BACKOFF_MS * 2 ** failures);
  return Math.max(atLeastMs, backoff * (0.5 + Math.random() / 2));
}

/** The header's seconds or date as milliseconds from now; 0 when absent or unreadable. */
export function retryAfterMs(header: string | null, now = Date.now()): number {
  return Math.max(0, Number(header) * 1000 || Date.parse(header!) - now || 0);
}
