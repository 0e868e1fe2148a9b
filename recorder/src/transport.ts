/** What became of a request. */
export type Outcome =
  { kind: 'done'; refused: number } | { kind: 'retry'; afterMs: number } | { kind: 'lost'; reason: string };

/** Browsers hold at most 64 KiB in requests that outlive their page, all requests together. */
export const KEEPALIVE_LIMIT = 60_000;
const TIMEOUT_MS = 30_000;
let keepaliveInFlight = 0;

export interface Post {
  url: string;
  body: string | Uint8Array<ArrayBuffer>;
  gzip?: boolean;
  /** The page is going: send only what outlives it. */
  leaving?: boolean;
  /** Called when the request was handed to the browser and will outlive the page. */
  handedOver?: () => void;
}

/** Sends a body. Never rejects: a failure is an outcome. */
export async function post({ url, body, gzip, leaving, handedOver }: Post): Promise<Outcome> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const keepalive = keepaliveInFlight + bytes.length <= KEEPALIVE_LIMIT;
  if (leaving && !keepalive) return { kind: 'retry', afterMs: 0 };
  const held = keepalive ? bytes.length : 0;
  keepaliveInFlight += held;
  try {
    const answer = fetch(url, requestOf(bytes, keepalive, gzip));
    if (keepalive) handedOver?.();
    return await outcomeOf(await answer);
  } catch {
    return { kind: 'retry', afterMs: 0 };
  } finally {
    keepaliveInFlight -= held;
  }
}

/** Plain text needs no preflight request; the collector reads JSON from it. */
function requestOf(body: Uint8Array<ArrayBuffer>, keepalive: boolean, gzip?: boolean): RequestInit {
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain', ...(gzip && { 'content-encoding': 'gzip' }) },
    keepalive,
    credentials: 'omit',
    signal: AbortSignal.timeout?.(TIMEOUT_MS) ?? null,
  };
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response;
  if (response.ok) return { kind: 'done', refused: await refusedIn(response) };
  if (status === 408 || status === 429 || status >= 500) {
    return { kind: 'retry', afterMs: retryAfterMs(response.headers.get('retry-after')) };
  }
  return { kind: 'lost', reason: String(status) };
}

async function refusedIn(response: Response): Promise<number> {
  const answer = (await response.json().catch(() => null)) as { refused?: unknown[] } | null;
  return answer?.refused?.length ?? 0;
}

/** The header's seconds or date as milliseconds from now; 0 when absent or unreadable. */
export function retryAfterMs(header: string | null, now = Date.now()): number {
  const seconds = Number(header ?? 0);
  return Math.max(0, seconds * 1000 || Date.parse(header ?? '') - now || 0);
}
