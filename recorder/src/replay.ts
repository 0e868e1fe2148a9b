import type { EventType, eventWithTime } from '@rrweb/types';
import { PULSES } from './activity';
import { keepAssets } from './assets';
import type { On } from './capture';
import { chunkLane } from './chunk-lane';
import { type Chunk, Chunker } from './chunks';
import type { Options, SourceSettings } from './config';
import { recordDom, takePicture, whenChanged } from './dom';
import { isFont } from './findings';
import type { Guard } from './guard';
import { noFacts } from './health';
import type { Identity, randomId } from './identity';
import type { createKeep } from './keep';
import { watchOverflow } from './overflow';
import type { createQueue } from './queue';
import type { Ways } from './rules';
import { watchSight } from './sight';
import type { post } from './transport';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const CUT_MS = 5_000;
/** After a burst of so many characters a chunk goes sooner: the visitor may be about to leave. */
const BURST_CHARS = 4_096;
const CUT_BURST_MS = 1_000;
const KEEP_CHARS = 1_000_000;

/** What the lazily loaded part is given, so that it needs no second copy of it. */
export interface ReplayParts {
  options: Options;
  settings: SourceSettings;
  ways: Ways;
  identity: Identity;
  guard: Guard;
  on: On;
  /** To be told of each recording's id as it begins, and of none when it ends before another begins. */
  recordedAs: (recordingId: string | undefined) => void;
  randomId: typeof randomId;
  createQueue: typeof createQueue;
  createKeep: typeof createKeep;
  post: typeof post;
}

/** A running recording of the DOM. */
export interface Replay {
  /** The page may be gone after this call. */
  leave(): void;
  stop(): void;
  retryNow(): void;
  report(): Record<string, unknown>;
}

export type StartReplay = (parts: ReplayParts) => Replay;

/** Records the DOM in chunks until stopped; while nobody sees the page, not what it changes by itself. */
export const startReplay: StartReplay = (parts) => {
  const { options, ways, identity, recordedAs, guard, on, randomId, createQueue, createKeep, post } = parts;
  const keep = createKeep<Chunk>(`sojourn.chunks.${options.writeKey}.`, randomId(), KEEP_CHARS);
  let chunks = 0;
  let stopped = false;
  let burst: ReturnType<typeof setTimeout> | undefined;
  const lost = ({ recordingId, events }: Chunk, reason: string) => {
    if (recordingId !== current?.owner.recordingId) return;
    const { losses } = current.facts;
    const why = reason === '413' ? 'too-large' : reason;
    losses[why] = (losses[why] ?? 0) + events;
    if (/^40[13]$/.test(reason)) stop();
  };
  const lane = chunkLane(options, identity, post, lost);
  const queue = watchOverflow(createQueue, lane, keep, (chunk) => lost(chunk, 'overflow'));
  const assets = keepAssets(parts);
  const begin = () => {
    const owner = { recordingId: randomId(), tabId: identity.tabId, anonymousId: identity.anonymousId };
    recordedAs(owner.recordingId);
    const facts = noFacts();
    const fonts: eventWithTime[] = [];
    assets.begin(owner, facts);
    const chunker = new Chunker(owner, (chunk) => {
      chunks++;
      facts.lastSequence = chunk.sequence;
      lane.prepare(chunk);
      queue.add(chunk);
    });
    let missed = false;
    const add = (event: eventWithTime) => {
      const font = isFont(event);
      if (font) fonts.push(event);
      else missed = chunker.hasPicture && isUnseen(event.timestamp);
      if (missed && !font) return;
      try {
        assets.take(event);
      } finally {
        chunker.add(event);
      }
      if (event.type === FULL_SNAPSHOT) for (const one of fonts) chunker.add({ ...one, timestamp: event.timestamp });
      if (chunker.gathered >= BURST_CHARS) burst ??= setTimeout(cut, CUT_BURST_MS);
    };
    const came = () => {
      if (missed) takePicture();
      chunker.touched();
    };
    if (!document.hidden) chunker.touched();
    return { owner, facts, chunker, came, end: recordDom(guard(add), ways.rules) };
  };
  const isUnseen = watchSight(on, () => current?.came());
  for (const type of PULSES) on(type, () => current?.chunker.touched());
  let current: ReturnType<typeof begin> | undefined;
  const end = () => {
    current?.end?.();
    current?.chunker.cut();
    current = undefined;
  };
  const cut = guard(() => {
    clearTimeout(burst);
    burst = undefined;
    // The visitor may have said so in another tab.
    if (identity.choice === 'withdrawn') return stop();
    current?.chunker.cut();
    if (!current || identity.anonymousId === current.owner.anonymousId) return;
    // Another visitor, here or in another tab of the site, is another recording. It does not begin with the screen of
    // the one before: applications change the page after they have said so.
    end();
    recordedAs(undefined);
    whenChanged(guard(() => !stopped && (current = begin())));
  });
  const timer = setInterval(cut, CUT_MS);
  current = begin();
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(burst);
    end();
    queue.close();
    assets.stop();
  };
  return {
    leave() {
      if (!isUnseen(Date.now())) current?.chunker.unseen();
      cut();
      queue.leave();
      assets.leave();
    },
    stop,
    retryNow() {
      cut();
      queue.retryNow();
      assets.retryNow();
    },
    report: () => ({ recordingId: current?.owner.recordingId, chunks, ...queue.report(), assets: assets.report() }),
  };
};
