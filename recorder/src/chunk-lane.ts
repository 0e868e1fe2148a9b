import type { Chunk } from './chunks';
import { CAN_COMPRESS, createGzip } from './compression';
import type { Options } from './config';
import type { Identity } from './identity';
import type { Lane } from './queue';
import { boundTries } from './slow';
import type { Outcome } from './transport';

type Post = (url: string, body: Uint8Array<ArrayBuffer>, leaving: boolean, handedOver: () => void) => Promise<Outcome>;

/** How chunks are delivered. */
export interface ChunkLane extends Lane<Chunk> {
  /** Begins to compress a chunk, so that it is small when its turn comes or the page goes. */
  prepare(chunk: Chunk): void;
}

interface Compressed {
  done: Promise<Uint8Array<ArrayBuffer>>;
  ready?: Uint8Array<ArrayBuffer>;
}

/**
 * Chunks go one by one, in order, compressed; when the page is going, those that are not compressed yet as they are,
 * because compressing would end after it. `lost` is told of each that the collector does not take, and why.
 */
export function chunkLane(
  options: Options,
  who: Pick<Identity, 'choice'>,
  post: Post,
  lost: (chunk: Chunk, reason: string) => void,
): ChunkLane {
  const addressOf = (chunk: Chunk) => address(options, chunk, who.choice);
  const gzip = CAN_COMPRESS ? createGzip() : undefined;
  const bodies = new WeakMap<Chunk, Compressed>();
  const uploaded = new WeakMap<Chunk, Promise<Outcome>>();
  const bounded = boundTries<Chunk>();
  const compress = (chunk: Chunk, compressing: typeof gzip & {}) => {
    const begun = bodies.get(chunk);
    if (begun) return begun.done;
    const body: Compressed = { done: compressing(chunk.text).then((bytes) => (body.ready = bytes)) };
    bodies.set(chunk, body);
    return body.done;
  };
  const uploadNow = (chunk: Chunk, leaving: boolean, handedOver: () => void) => {
    let handed = false;
    const onHandedOver = () => {
      handed = true;
      handedOver();
    };
    const body = bodies.get(chunk)?.ready ?? new TextEncoder().encode(chunk.text);
    const outcome = post(addressOf(chunk), body, leaving, onHandedOver);
    if (handed) uploaded.set(chunk, outcome);
    return outcome;
  };
  const upload = async (chunk: Chunk, leaving: boolean, handedOver: () => void): Promise<Outcome> => {
    if (leaving || !gzip) return uploadNow(chunk, leaving, handedOver);
    const body = await compress(chunk, gzip);
    // While it was compressed the page was left or hidden, and the chunk went as it was.
    const already = uploaded.get(chunk);
    uploaded.delete(chunk);
    return already ?? post(addressOf(chunk), body, leaving, handedOver);
  };
  return {
    // What goes wrong is seen when it is delivered.
    prepare: (chunk) => void (gzip && compress(chunk, gzip).catch(() => undefined)),
    flushMs: 0,
    flushChars: 1,
    limitChars: 8_000_000,
    fit: () => 1,
    async deliver([chunk], leaving, handedOver) {
      const sent = () => upload(chunk!, leaving, handedOver).catch((): Outcome => ({ lost: 'fault' }));
      const outcome = await bounded(chunk!, sent);
      const reason = outcome.lost ?? (outcome.answer?.refused && 'refused');
      if (reason) lost(chunk!, reason);
      return outcome;
    },
  };
}

function address({ endpoint, writeKey }: Options, chunk: Chunk, consent?: string): string {
  const { recordingId, sequence, anonymousId, tabId, from, to, snapshot, events, active } = chunk;
  const query = new URLSearchParams({
    writeKey,
    anonymousId,
    tabId,
    from: String(from),
    to: String(to),
    sentAt: String(Date.now()),
    snapshot: snapshot ? '1' : '0',
    events: String(events),
    ...(active && { activeFrom: String(active.from), activeTo: String(active.to) }),
    ...(consent && { consent }),
  });
  return `${endpoint}/v1/recordings/${recordingId}/chunks/${sequence}?${query}`;
}
