import { record } from '@rrweb/record';
import type { eventWithTime } from '@rrweb/types';
import { chunkLane } from './chunk-lane';
import { type Chunk, Chunker } from './chunks';
import { BLOCK, EDITABLE, IGNORE, MASK, scrubUrl } from './privacy';
import type { StartReplay } from './recording';

const CUT_MS = 5_000;
const CHECKOUT_MS = 120_000;
const KEEP_CHARS = 1_000_000;
const PASSWORD_MASK = '*'.repeat(8);

/** Records the DOM in chunks until stopped. */
export const startReplay: StartReplay = ({ options, identity, recordingId, guard, createQueue, createKeep, post }) => {
  const keep = createKeep<Chunk>(`sojourn.chunks.${options.writeKey}.`, recordingId, KEEP_CHARS);
  const { tabId } = identity;
  const owner = () => ({ recordingId, tabId, anonymousId: identity.anonymousId });
  let chunks = 0;
  const queue = createQueue<Chunk>(
    chunkLane(options, post, (chunk) => chunk.recordingId === recordingId && stop()),
    keep,
  );
  const chunker = new Chunker(owner, (chunk) => {
    chunks++;
    queue.add(chunk);
  });
  const cut = guard(() => chunker.cut());
  const timer = setInterval(cut, CUT_MS);
  const stopRecord = recordDom(guard((event) => chunker.add(withoutSecrets(event))));
  const stop = () => {
    clearInterval(timer);
    stopRecord?.();
    queue.close();
  };
  return {
    leave() {
      cut();
      queue.leave();
    },
    stop,
    resume: () => queue.resume(),
    report: () => ({ chunks, ...queue.report() }),
  };
};

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

function withoutSecrets(event: eventWithTime): eventWithTime {
  if (event.type !== 4) return event;
  return { ...event, data: { ...event.data, href: scrubUrl(event.data.href) } };
}
