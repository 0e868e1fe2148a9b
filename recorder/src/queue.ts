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
export class Queue<T> {
  readonly report: QueueReport = { pending: 0, delivered: 0, retries: 0, lost: {} };
  private items: T[] = [];
  private chars = 0;
  private sending: T[] = [];
  private readonly handedOver = new Set<T>();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly lane: Lane<T>,
    private readonly keep: Keep<T>,
  ) {}

  /** Takes over what earlier pages could not deliver. */
  adopt(): void {
    this.keep.adopt().forEach((item) => this.add(item));
  }

  add(item: T): void {
    if (this.closed) return;
    this.items.push(item);
    this.chars += this.lane.sizeOf(item);
    while (this.chars > this.lane.limitChars && this.items.length > 1) this.giveUpOldest();
    this.report.pending = this.items.length;
    if (this.failures) return;
    if (this.chars >= this.lane.flushChars) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), this.lane.flushMs);
  }

  /** Delivers now, unless a delivery is on its way or a pause is kept. */
  flush(): void {
    if (this.sending.length || !this.items.length || this.failures) return;
    this.attempt();
  }

  /** Ends a pause, as when the network is back. */
  resume(): void {
    if (this.failures && !this.sending.length) this.attempt();
  }

  /** The page may be gone after this call: hands what fits to the browser, and keeps all for the next page. */
  leave(): void {
    const left = this.items.filter((item) => !this.handedOver.has(item));
    while (left.length) this.send(left.splice(0, this.lane.fit(left)), true);
    this.keep.save(this.items, true);
  }

  /** Forgets everything and takes nothing more. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.items = [];
    this.keep.clear();
  }

  lose(reason: string, count: number): void {
    if (count) this.report.lost[reason] = (this.report.lost[reason] ?? 0) + count;
  }

  private attempt(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.items.length) return;
    this.sending = this.items.slice(0, this.lane.fit(this.items));
    this.send(this.sending, false);
  }

  private send(batch: T[], leaving: boolean): void {
    const handedOver = () => batch.forEach((item) => this.handedOver.add(item));
    const settle = (outcome: Outcome) => this.settle(batch, outcome, leaving);
    this.lane.deliver(batch, leaving, handedOver).then(settle, () => settle({ kind: 'lost', reason: 'fault' }));
  }

  private settle(batch: T[], outcome: Outcome, leaving: boolean): void {
    batch.forEach((item) => this.handedOver.delete(item));
    if (!leaving) this.sending = [];
    if (outcome.kind === 'retry') {
      if (!leaving) this.pause(outcome.afterMs);
      return;
    }
    this.remove(batch);
    if (outcome.kind === 'lost') this.lose(outcome.reason, batch.length);
    else this.delivered(batch.length, outcome.refused);
    if (!this.closed && !leaving) this.attempt();
  }

  private delivered(count: number, refused: number): void {
    this.report.delivered += count - refused;
    this.lose('refused', refused);
    if (this.failures || !this.items.length) this.keep.save(this.items, false);
    this.failures = 0;
  }

  private pause(afterMs: number): void {
    if (this.closed) return;
    const backoff = Math.min(BACKOFF_LIMIT_MS, BACKOFF_MS * 2 ** this.failures);
    this.failures++;
    this.report.retries++;
    this.keep.save(this.items, false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(), Math.max(afterMs, backoff * (0.5 + Math.random() / 2)));
  }

  private remove(batch: T[]): void {
    const gone = new Set(batch);
    this.items = this.items.filter((item) => !gone.has(item));
    this.chars = this.items.reduce((sum, item) => sum + this.lane.sizeOf(item), 0);
    this.report.pending = this.items.length;
  }

  private giveUpOldest(): void {
    const index = this.items.findIndex((item) => !this.sending.includes(item));
    const [oldest] = this.items.splice(index, 1);
    this.chars -= this.lane.sizeOf(oldest!);
    this.lose('overflow', 1);
  }
}
