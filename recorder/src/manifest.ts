import type { Owner } from './chunks';
import type { Options } from './config';
import type { Content, Loss } from './fetching';
import type { Health } from './health';
import type { Identity } from './identity';
import type { Lane } from './queue';
import { boundTries } from './slow';
import type { Outcome, post as Send } from './transport';

const HASHES = 500;
const CONTENT_CHARS = 64_000_000;
const ENTRIES = 500;
const PART_CHARS = 200_000;
/** Why the collector does not keep a content, by what it answers; anything else is its refusal. */
const LOSSES: Record<string, Loss> = { 400: 'type', 413: 'size', 415: 'type', slow: 'time' };

/** A content on its way to the collector; how much it is counts in bytes. */
export interface Upload {
  sha256: string;
  content: Content;
  length: number;
}

/** What an address stood for: the hash of its content, or why there is none. */
export interface Entry {
  url: string;
  sha256?: string;
  lost?: Loss;
}

/** Something that is told of a recording, in its place among all that is. */
export interface Told extends Owner {
  part: number;
  entry?: Entry | undefined;
  health: Health;
  length: number;
}

/** How what belongs to recordings is delivered. */
export interface AssetLanes {
  contents: Lane<Upload>;
  manifest: Lane<Told>;
}

/**
 * Contents go one by one, after the collector was asked which of them it does not have, and never so that they outlive their
 * page; `settled` is called for each. What addresses stood for goes in parts.
 */
export function assetLanes(
  { endpoint, writeKey }: Options,
  who: Pick<Identity, 'choice'>,
  post: typeof Send,
  settled: (sha256: string, lost?: Loss) => void,
): AssetLanes {
  const addressOf = (path: string, more?: Record<string, string>) => {
    const consent = who.choice;
    const query = new URLSearchParams({ writeKey, ...more, ...(consent && { consent }) });
    return `${endpoint}/v1/${path}?${query}`;
  };
  const bounded = boundTries<Content>();
  const send = (address: string, content: Content) => post(address, content, false, () => undefined);
  const upload = async (batch: Upload[]): Promise<Outcome> => {
    const { choice } = who;
    const question = JSON.stringify({ sha256: batch.map(({ sha256 }) => sha256) });
    const outcome = await send(addressOf('assets/missing'), new Blob([question]));
    if (!outcome.answer) return outcome;
    const { missing = [] } = outcome.answer;
    for (const { sha256, content } of batch) {
      if (who.choice !== choice) return { retryMs: 0 };
      const { retryMs, lost, answer } = missing.includes(sha256)
        ? await bounded(content, () => send(addressOf(`assets/${sha256}`, { type: content.type }), content))
        : outcome;
      if (retryMs !== undefined) return { retryMs };
      const refused = lost ?? (answer?.refused && 'refused');
      settled(sha256, refused ? (LOSSES[refused] ?? 'blocked') : undefined);
    }
    return outcome;
  };
  return {
    contents: {
      flushMs: 2_000,
      flushChars: CONTENT_CHARS,
      limitChars: CONTENT_CHARS,
      fit: () => HASHES,
      deliver: async (batch, leaving) => (leaving ? { retryMs: 0 } : upload(batch)),
    },
    manifest: {
      flushMs: 2_000,
      flushChars: PART_CHARS,
      limitChars: 2_000_000,
      fit(items) {
        const { recordingId } = items[0]!;
        let chars = 0;
        const end = items.findIndex(
          (item, at) => item.recordingId !== recordingId || at === ENTRIES || (chars += item.length) > PART_CHARS,
        );
        return end < 0 ? items.length : end || 1;
      },
      deliver(batch, leaving, handedOver) {
        const { recordingId, anonymousId, tabId, part, health } = batch.at(-1)!;
        const body = JSON.stringify({ entries: batch.flatMap(({ entry }) => entry ?? []), health });
        const address = addressOf(`recordings/${recordingId}/assets`, { anonymousId, tabId, part: String(part) });
        return post(address, new TextEncoder().encode(body), leaving, handedOver);
      },
    },
  };
}
