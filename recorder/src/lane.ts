import type { Options } from './config';
import { createKeep, type Keep } from './keep';
import type { Lane } from './queue';
import { post } from './transport';

const BATCH_ITEMS = 50;
const BATCH_CHARS = 40_000;

/** Events go as batches in the form of Segment's tracking API, small enough to outlive their page. */
export function eventLane({ endpoint, writeKey }: Options): Lane<string> {
  return {
    flushMs: 500,
    flushChars: BATCH_CHARS,
    limitChars: 500_000,
    sizeOf: (item) => item.length,
    fit: countThatFit,
    deliver: (batch, leaving, handedOver) => {
      const head = `"sentAt":${JSON.stringify(new Date())},"writeKey":${JSON.stringify(writeKey)}`;
      const body = `{"batch":[${batch.join(',')}],${head}}`;
      return post({ url: `${endpoint}/v1/batch`, body, leaving, handedOver });
    },
  };
}

export function eventKeep({ writeKey }: Options, instance: string): Keep<string> {
  return createKeep(`sojourn.events.${writeKey}.`, instance, 250_000);
}

function countThatFit(items: string[]): number {
  let chars = 0;
  let count = 0;
  for (const item of items) {
    chars += item.length;
    if (count && (chars > BATCH_CHARS || count === BATCH_ITEMS)) break;
    count++;
  }
  return count;
}
