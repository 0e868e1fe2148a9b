import { expect, it, vi } from 'vitest';
import { createKeep } from '../src/keep';
import { createQueue, type Lane } from '../src/queue';

it('sends what is too large in halves, and gives up only what is too large alone', async () => {
  vi.useFakeTimers();
  const sent: string[][] = [];
  const lane: Lane<string> = {
    flushMs: 500,
    flushChars: 100,
    limitChars: 200,
    fit: (items) => items.length,
    deliver(batch) {
      sent.push(batch);
      return Promise.resolve(batch.length > 2 || batch.includes('huge') ? { lost: '413' } : { answer: {} });
    },
  };
  const queue = createQueue(lane, createKeep('test.', 'one', 1_000));
  ['a', 'b', 'huge', 'c', 'd'].forEach((item) => queue.add(item));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([['a', 'b', 'huge', 'c', 'd'], ['a', 'b'], ['huge', 'c'], ['huge'], ['c'], ['d']]);
  expect(queue.report()).toEqual({ pending: 0, delivered: 4, retries: 0, lost: { 413: 1 } });
  vi.useRealTimers();
});
