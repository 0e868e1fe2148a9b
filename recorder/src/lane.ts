import type { Options } from './config';
import { randomId } from './identity';
import { createKeep } from './keep';
import { createQueue, type Queue } from './queue';
import { post } from './transport';

const BATCH_ITEMS = 50;
const BATCH_CHARS = 40_000;
const KEEP_CHARS = 250_000;

/** Events go as batches in the form of Segment's tracking API, small enough to outlive their page. */
export function createEventQueue({ endpoint, writeKey }: Options): Queue<string> {
  const lane = {
    flushMs: 500,
    flushChars: BATCH_CHARS,
    limitChars: 500_000,
    fit(items: string[]) {
      let chars = 0;
      const end = items.findIndex((item, at) => (chars += item.length) > BATCH_CHARS || at === BATCH_ITEMS);
      return end < 0 ? items.length : end;
    },
    deliver(batch: string[], leaving: boolean, handedOver: () => void) {
      const rest = JSON.stringify({ sentAt: new Date(), writeKey });
      const body = new TextEncoder().encode(`{"batch":[${batch.join()}],${rest.slice(1)}`);
      return post(`${endpoint}/v1/batch`, body, leaving, handedOver);
    },
  };
  return createQueue(lane, createKeep(`sojourn.events.${writeKey}.`, randomId(), KEEP_CHARS));
}
