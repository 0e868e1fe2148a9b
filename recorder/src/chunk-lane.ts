import type { Chunk } from './chunks';
import { CAN_COMPRESS, createGzip } from './compression';
import type { Options } from './config';
import type { Identity } from './identity';
import type { Lane } from './queue';
import type { Outcome, post as Send } from './transport';

/**
 * Chunks go one by one, in order, compressed; uncompressed when the page is going, because compressing
 * would end after it. `refused` is told when the source does not take recordings any more.
 */
export function chunkLane(
  options: Options,
  who: Pick<Identity, 'choice'>,
  post: typeof Send,
  refused: (chunk: Chunk) => void,
): Lane<Chunk> {
  const addressOf = (chunk: Chunk) => address(options, chunk, who.choice);
  const gzip = CAN_COMPRESS ? createGzip() : undefined;
  const uncompressed = new WeakMap<Chunk, Promise<Outcome>>();
  const uploadNow = (chunk: Chunk, leaving: boolean, handedOver: () => void) => {
    let handed = false;
    const onHandedOver = () => {
      handed = true;
      handedOver();
    };
    const outcome = post(addressOf(chunk), new TextEncoder().encode(chunk.text), leaving, onHandedOver);
    if (handed) uncompressed.set(chunk, outcome);
    return outcome;
  };
  const upload = async (chunk: Chunk, leaving: boolean, handedOver: () => void): Promise<Outcome> => {
    if (leaving || !gzip) return uploadNow(chunk, leaving, handedOver);
    const body = await gzip(chunk.text);
    // While it was compressed the page was left or hidden, and the chunk went as it was.
    const already = uncompressed.get(chunk);
    uncompressed.delete(chunk);
    return already ?? post(addressOf(chunk), body, leaving, handedOver);
  };
  return {
    flushMs: 0,
    flushChars: 1,
    limitChars: 8_000_000,
    fit: () => 1,
    async deliver([chunk], leaving, handedOver) {
      const outcome = await upload(chunk!, leaving, handedOver).catch(() => ({ lost: 'fault' }));
      if (/^40[13]$/.test(outcome.lost ?? '')) refused(chunk!);
      return outcome;
    },
  };
}

function address({ endpoint, writeKey }: Options, chunk: Chunk, consent?: string): string {
  const { recordingId, sequence, anonymousId, tabId, from, to, snapshot, events } = chunk;
  const query = new URLSearchParams({
    writeKey,
    anonymousId,
    tabId,
    from: String(from),
    to: String(to),
    sentAt: String(Date.now()),
    snapshot: snapshot ? '1' : '0',
    events: String(events),
    ...(consent && { consent }),
  });
  return `${endpoint}/v1/recordings/${recordingId}/chunks/${sequence}?${query}`;
}
