import type { Keep } from './keep';
import type { Outcome } from './transport';

const BACKOFF_MS = 1_000;
const BACKOFF_LIMIT_MS = 60_000;

/** How one kind of item is delivered. */
export interface Lane<T> {
  /** Waits this long for more before a delivery. */
  flushMs: number;
  /** Delivers at once when so many characters wait. */
  flushChars: number;
  /** Gives up the oldest items beyond so many characters. */
  limitChars: number;
  sizeOf(item: T): number;
  /** How many of the first items go into one delivery; at least one. */
  fit(items: T[]): number;
  deliver(batch: T[], leaving: boolean, handedOver: () => void): Promise<Outcome>;
}

/** What a queue did, for diagnostics. */
export interface QueueReport {
  pending: number;
  delivered: number;
  retries: number;
  lost: Record<string, number>;
}

/** Items on their way to the collector: in order, retried with growing pauses, never more than a bound. */
export interface Queue<T> {
  add(item: T): void;
  /** Ends a pause, as when the network or the page is back. */
  resume(): void;
  /** The page may be gone after this call: hands what fits to the browser, and keeps all for the next page. */
  leave(): void;
  /** Forgets everything and takes nothing more. */
  close(): void;
  lose(reason: string, count: number): void;
  report(): QueueReport;
}

/** A queue that begins with what earlier pages could not deliver. */
export function createQueue<T>(lane: Lane<T>, keep: Keep<T>): Queue<T> {
  const lost: Record<string, number> = {};
  const handedOver = new Set<T>();
  let items: T[] = [];
  let chars = 0;
  let sending: T[] = [];
  let failures = 0;
  let delivered = 0;
  let retries = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const waiting = () => items.filter((item) => !handedOver.has(item));

  const lose = (reason: string, count: number) => {
    if (count) lost[reason] = (lost[reason] ?? 0) + count;
  };

  const remove = (gone: T[]) => {
    items = items.filter((item) => !gone.includes(item));
    chars = items.reduce((sum, item) => sum + lane.sizeOf(item), 0);
  };

  const pause = (afterMs: number) => {
    if (closed) return;
    const backoff = Math.min(BACKOFF_LIMIT_MS, BACKOFF_MS * 2 ** failures++);
    retries++;
    keep.save(items, false);
    clearTimeout(timer);
    timer = setTimeout(next, Math.max(afterMs, backoff * (0.5 + Math.random() / 2)));
  };

  const settle = (batch: T[], outcome: Outcome) => {
    batch.forEach((item) => handedOver.delete(item));
    if (outcome.kind === 'retry') return;
    remove(batch);
    const refused = outcome.kind === 'done' ? outcome.refused : batch.length;
    delivered += batch.length - refused;
    lose(outcome.kind === 'done' ? 'refused' : outcome.reason, refused);
    if (!closed && (failures || !items.length)) keep.save(items, false);
  };

  const send = async (batch: T[], leaving: boolean) => {
    const handOver = () => batch.forEach((item) => handedOver.add(item));
    const fault = (): Outcome => ({ kind: 'lost', reason: 'fault' });
    const outcome = await lane.deliver(batch, leaving, handOver).catch(fault);
    settle(batch, outcome);
    if (leaving) {
      if (waiting().length) timer ??= setTimeout(next, BACKOFF_LIMIT_MS);
      return;
    }
    sending = [];
    if (outcome.kind === 'retry') return pause(outcome.afterMs);
    failures = 0;
    next();
  };

  /** Sends the next batch, unless one is on its way. */
  const next = () => {
    clearTimeout(timer);
    timer = undefined;
    const left = waiting();
    if (sending.length || !left.length) return;
    sending = left.slice(0, lane.fit(left));
    void send(sending, false);
  };

  const add = (item: T) => {
    if (closed) return;
    items.push(item);
    chars += lane.sizeOf(item);
    while (chars > lane.limitChars) {
      const oldest = waiting().find((one) => one !== item && !sending.includes(one));
      if (!oldest) break;
      remove([oldest]);
      lose('overflow', 1);
    }
    if (failures) return;
    if (chars >= lane.flushChars) next();
    else timer ??= setTimeout(next, lane.flushMs);
  };

  keep.adopt().forEach(add);
  return {
    add,
    lose,
    resume: next,
    leave() {
      const left = waiting();
      while (left.length) void send(left.splice(0, lane.fit(left)), true);
      keep.save(items, true);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      items = [];
      keep.clear();
    },
    report: () => ({ pending: items.length, delivered, retries, lost: { ...lost } }),
  };
}
