import { record } from '@rrweb/record';
import type { eventWithTime } from '@rrweb/types';
import { chunkLane } from './chunk-lane';
import { type Chunk, Chunker } from './chunks';
import { BLOCK, EDITABLE, IGNORE, MASK, scrubUrl } from './privacy';
import type { Options } from './config';
import type { Guard } from './guard';
import type { Identity, randomId } from './identity';
import type { createKeep } from './keep';
import type { createQueue } from './queue';
import type { post } from './transport';

const CUT_MS = 5_000;
const CHECKOUT_MS = 120_000;
const KEEP_CHARS = 1_000_000;
const CHANGED_MS = 50;
const UNCHANGED_MS = 2_000;
const PASSWORD_MASK = '*'.repeat(8);

/** What the lazily loaded part is given, so that it needs no second copy of it. */
export interface ReplayParts {
  options: Options;
  identity: Identity;
  guard: Guard;
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

/** Records the DOM in chunks until stopped. */
export const startReplay: StartReplay = (parts) => {
  const { options, identity, recordedAs, guard, randomId, createQueue, createKeep, post } = parts;
  const keep = createKeep<Chunk>(`sojourn.chunks.${options.writeKey}.`, randomId(), KEEP_CHARS);
  let chunks = 0;
  let stopped = false;
  const queue = createQueue<Chunk>(
    chunkLane(options, identity, post, (chunk) => chunk.recordingId === current?.owner.recordingId && stop()),
    keep,
  );
  const begin = () => {
    const owner = { recordingId: randomId(), tabId: identity.tabId, anonymousId: identity.anonymousId };
    recordedAs(owner.recordingId);
    const chunker = new Chunker(owner, (chunk) => {
      chunks++;
      queue.add(chunk);
    });
    return { owner, chunker, end: recordDom(guard((event) => chunker.add(withoutSecrets(event)))) };
  };
  let current: ReturnType<typeof begin> | undefined = begin();
  const end = () => {
    current?.end?.();
    current?.chunker.cut();
    current = undefined;
  };
  const cut = guard(() => {
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
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    end();
    queue.close();
  };
  return {
    leave() {
      cut();
      queue.leave();
    },
    stop,
    retryNow() {
      cut();
      queue.retryNow();
    },
    report: () => ({ recordingId: current?.owner.recordingId, chunks, ...queue.report() }),
  };
};

/** Calls shortly after the next change of the page, or when it has not changed for a while. */
function whenChanged(then: () => void): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    clearTimeout(timer);
    setTimeout(then, CHANGED_MS);
  });
  const timer = setTimeout(() => {
    observer.disconnect();
    then();
  }, UNCHANGED_MS);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

function recordDom(emit: (event: eventWithTime) => void): (() => void) | undefined {
  return record<eventWithTime>({
    emit,
    checkoutEveryNms: CHECKOUT_MS,
    recordAfter: 'DOMContentLoaded',
    blockClass: BLOCK,
    ignoreClass: IGNORE,
    maskTextClass: MASK,
    maskTextSelector: EDITABLE,
    maskAllInputs: true,
    maskInputFn: maskInput,
    inlineStylesheet: true,
    collectFonts: true,
    sampling: { mousemove: 50, scroll: 150, media: 800, input: 'last' },
    errorHandler: () => true,
  });
}

/** Stars, as many as there are characters; for a password always the same number. */
function maskInput(text: string, element: HTMLElement): string {
  const secret = element instanceof HTMLInputElement && element.type === 'password';
  return secret && text ? PASSWORD_MASK : '*'.repeat(text.length);
}

/** The page's address is told without secrets, and in which colours its visitor sees it. */
function withoutSecrets(event: eventWithTime): eventWithTime {
  if (event.type !== 4) return event;
  const colorScheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const data = { ...event.data, href: scrubUrl(event.data.href), colorScheme };
  return { ...event, data };
}
