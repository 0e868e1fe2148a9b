import type { eventWithTime } from '@rrweb/types';

const META = 4;
const FULL_SNAPSHOT = 2;
const CUSTOM = 5;
const STILL_MS = 1_000;
/** What waits when the page is left has to fit into what browsers send after that, 64 kB in all. */
const CUT_CHARS = 48 * 1024;

/** Consecutive events of a recording, as they are sent: one JSON array, one line. */
export interface Chunk {
  recordingId: string;
  tabId: string;
  anonymousId: string;
  sequence: number;
  from: number;
  to: number;
  snapshot: boolean;
  events: number;
  /** When the visitor touched the page, or came to see it, first and last while it was gathered; absent if not at all. */
  active: { from: number; to: number } | undefined;
  text: string;
  /** Of the text, in characters. */
  length: number;
}

/** Whose events they are: one recording is of one visitor. */
export type Owner = Pick<Chunk, 'recordingId' | 'tabId' | 'anonymousId'>;

/**
 * Gathers events into chunks with consecutive numbers. A chunk is cut before and after each full snapshot,
 * so that a snapshot begins a chunk and is on its way at once, and when it is large; the rest is up to the
 * caller's `cut`.
 */
export class Chunker {
  private parts: string[] = [];
  private chars = 0;
  private from = Infinity;
  private to = 0;
  private snapshot = false;
  private began = false;
  private sequence = 0;
  private latest = 0;
  private saidUnseen = false;
  private active: Chunk['active'];

  constructor(
    private readonly owner: Owner,
    private readonly emit: (chunk: Chunk) => void,
    /** The text of an event; of one that is not to be sent, nothing. */
    private readonly write: (event: eventWithTime) => string | undefined = JSON.stringify,
  ) {}

  add(event: eventWithTime): void {
    if (event.type === META) this.cut();
    this.began ||= event.type === META;
    if (!this.began) return;
    const written = this.write(event);
    if (!written) return;
    if (event.type === FULL_SNAPSHOT && this.parts.length === 1) this.snapshot = true;
    const text = withoutTokens(written);
    this.parts.push(text);
    this.chars += text.length;
    this.from = Math.min(this.from, event.timestamp);
    this.to = Math.max(this.to, event.timestamp);
    this.latest = Math.max(this.latest, event.timestamp);
    this.saidUnseen = false;
    if (this.chars >= CUT_CHARS || event.type === FULL_SNAPSHOT) this.cut();
  }

  /** The page is seen no longer: it looked until then as it did when something happened last. Nothing if that was said already. */
  unseen(now = Date.now()): void {
    if (now - this.latest < STILL_MS || this.saidUnseen) return;
    // In a chunk of its own: nothing happened since the one before.
    this.cut();
    this.tell('unseen', now);
    this.cut();
    this.saidUnseen = true;
  }

  private tell(tag: string, timestamp: number): void {
    this.add({ type: CUSTOM, data: { tag, payload: {} }, timestamp });
  }

  /** The visitor touches the page, or comes to see it; recorded, so that it is told though nothing changes by it. */
  touched(now = Date.now()): void {
    // The clock may have been set back.
    const { from, to } = this.active ?? { from: now, to: now };
    this.active = { from: Math.min(from, now), to: Math.max(to, now) };
    if (!this.parts.length && this.hasPicture) this.tell('active', now);
  }

  /** Whether there is a picture that changes can be shown on. */
  get hasPicture(): boolean {
    return this.sequence > 0;
  }

  /** How many characters were gathered since the last cut. */
  get gathered(): number {
    return this.chars;
  }

  /** Hands over what was gathered, if anything. */
  cut(): void {
    if (!this.parts.length) return;
    const { parts, from, to, snapshot, active } = this;
    this.parts = [];
    this.chars = 0;
    this.from = Infinity;
    this.to = 0;
    this.snapshot = false;
    this.active = undefined;
    const text = `[${parts.join(',')}]\n`;
    this.emit({
      ...this.owner,
      sequence: this.sequence++,
      from,
      to,
      snapshot,
      events: parts.length,
      active,
      text,
      length: text.length,
    });
  }
}

/** Without what a link carries for a moment while it leads to another site of the system. */
export function withoutTokens(text: string): string {
  return text.includes('sj=') ? text.replace(/[?&]sj=[\da-f]{32}\.\w+\.\w+/g, '') : text;
}
