import type { Keep } from './keep';
import { BACKOFF_LIMIT_MS, type Outcome, pauseMs } from './transport';

/** Something that is so many characters long. */
interface Sized {
  length: number;
}

/** How one kind of item is delivered. */
export interface Lane<T extends Sized> {
  /** Waits this long for more before a delivery. */
  flushMs: number;
  /** Delivers at once when so many characters wait. */
  flushChars: number;
  /** Gives up the oldest items beyond so many characters. */
  limitChars: number;
  /** How many of the first items go into one delivery; at least one. */
  fit(items: T[]): number;
  /** Never rejects. */
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
export interface Queue<T extends Sized> {
  add(item: T): void;
  /** Ends a pause, as when the network or the page is back. */
  retryNow(): void;
  /** The page may be gone after this call: hands what fits to the browser, and keeps all for the next page. */
  leave(): void;
  /** Forgets everything and takes nothing more. */
  shut(): void;
  lose(reason: string, count?: number): void;
  report(): QueueReport;
}

/** A queue that begins with what earlier pages could not deliver. */
export function createQueue<T extends Sized>(lane: Lane<T>, keep: Keep<T>): Queue<T> {
  const lost: Record<string, number> = {};
  const handedOver = new Set<T>();
  let items: T[] = [];
  let sending: T[] = [];
  let failures = 0;
  let most = Infinity;
  let delivered = 0;
  let retries = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fit = (left: T[]) => Math.min(most, lane.fit(left));

  const waiting = () => items.filter((item) => !handedOver.has(item));

  const lose = (reason: string, count = 1) => {
    if (count) lost[reason] = (lost[reason] ?? 0) + count;
  };

  const remove = (gone: T[]) => {
    items = items.filter((item) => !gone.includes(item));
  };

  const pause = (afterMs: number) => {
    retries++;
    keep.stash(items, false);
    clearTimeout(timer);
    timer = setTimeout(next, pauseMs(failures++, afterMs));
  };

  const settle = (batch: T[], { answer, lost: reason = 'refused' }: Outcome) => {
    const refused = answer ? [answer.refused ?? []].flat().length : batch.length;
    remove(batch);
    delivered += batch.length - refused;
    lose(reason, refused);
    if (failures || !items.length) keep.stash(items, false);
  };

  const send = async (batch: T[], leaving: boolean) => {
    const handOver = () => batch.forEach((item) => handedOver.add(item));
    const { retryMs, ...outcome } = await lane.deliver(batch, leaving, handOver);
    batch.forEach((item) => handedOver.delete(item));
    // The collector found them too large together: half as many from now on.
    if (outcome.lost === '413' && batch[1]) most = batch.length >> 1;
    else if (retryMs === undefined) settle(batch, outcome);
    if (leaving) {
      // What comes later has a shorter wait of its own.
      if (waiting().length) timer ??= setTimeout(next, BACKOFF_LIMIT_MS);
      return;
    }
    sending = [];
    if (retryMs !== undefined) return pause(retryMs);
    failures = 0;
    next();
  };

  /** Sends the next batch, unless one is on its way. */
  const next = () => {
    clearTimeout(timer);
    timer = undefined;
    const left = waiting();
    if (sending.length || !left.length) return;
    sending = left.slice(0, fit(left));
    void send(sending, false);
  };

  const add = (item: T) => {
    if (closed) return;
    items.push(item);
    while (charsIn(items) > lane.limitChars) {
      const oldest = waiting().find((one) => one !== item && !sending.includes(one));
      if (!oldest) break;
      remove([oldest]);
      lose('overflow');
    }
    if (failures) return;
    if (charsIn(items) >= lane.flushChars) next();
    else timer ??= setTimeout(next, lane.flushMs);
  };

  keep.inherit().forEach(add);
  return {
    add,
    lose,
    retryNow: next,
    leave() {
      const left = waiting();
      while (left.length) void send(left.splice(0, fit(left)), true);
      keep.stash(items, true);
    },
    shut() {
      closed = true;
      clearTimeout(timer);
      items = [];
      keep.stash(items, false);
    },
    report: () => ({ pending: items.length, delivered, retries, lost }),
  };
}

function charsIn(items: Sized[]): number {
  return items.reduce((sum, { length }) => sum + length, 0);
}
