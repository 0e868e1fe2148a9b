import { createHash } from 'node:crypto';

/** A part of a recording's manifest as the collector received it. */
export interface ReceivedPart {
  recordingId: string;
  query: URLSearchParams;
  entries: { url: string; sha256?: string; lost?: string }[];
  health: Record<string, unknown>;
}

interface Answer {
  status: number;
  answer?: unknown;
}

const HASH = /^[\da-f]{64}$/;

/** The collector's part for assets: what is missing, contents by their hash, and the parts of manifests. */
export class Shelf {
  readonly contents = new Map<string, { type: string; bytes: Buffer }>();
  readonly parts: ReceivedPart[] = [];
  /** The hashes that were asked for, by question. */
  readonly questions: string[][] = [];
  uploads = 0;
  /** So many requests are answered as by a collector that is not there. */
  away = 0;

  /** Undefined if it is about something else. */
  answer(url: URL, body: Buffer): Answer | undefined {
    const [, , what, id, part] = url.pathname.split('/');
    if ((what === 'assets' || part === 'assets') && this.away && this.away--) return { status: 503 };
    if (what === 'assets' && id === 'missing') return this.missing(body);
    if (what === 'assets') return this.take(id!, url.searchParams.get('type') ?? '', body);
    if (part !== 'assets') return undefined;
    const told = JSON.parse(body.toString()) as Pick<ReceivedPart, 'entries' | 'health'>;
    this.parts.push({ recordingId: id!, query: url.searchParams, ...told });
    return { status: 200, answer: { success: true } };
  }

  /** What a recording's address stood for, or why it is lost; undefined if nobody told. */
  kept(address: string, recordingId?: string): { type: string; bytes: Buffer } | string | undefined {
    const parts = this.parts.filter((part) => !recordingId || part.recordingId === recordingId);
    const entries = parts.flatMap((part) => part.entries).filter(({ url }) => url === address);
    const [entry] = [...entries.filter(({ sha256 }) => sha256), ...entries];
    return entry?.sha256 ? this.contents.get(entry.sha256) : entry?.lost;
  }

  private missing(body: Buffer): Answer {
    const { sha256 } = JSON.parse(body.toString()) as { sha256: string[] };
    if (sha256.length > 500 || !sha256.every((one) => HASH.test(one))) return { status: 400 };
    this.questions.push(sha256);
    return { status: 200, answer: { missing: sha256.filter((one) => !this.contents.has(one)) } };
  }

  private take(sha256: string, type: string, bytes: Buffer): Answer {
    this.uploads++;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return { status: 400 };
    if (!/^(image|font)\/|^text\/css$/.test(type)) return { status: 415 };
    this.contents.set(sha256, { type, bytes });
    return { status: 200, answer: { success: true } };
  }
}
