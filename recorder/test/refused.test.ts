import { expect, it, vi } from 'vitest';
import { createKeep } from '../src/keep';
import { createQueue, type Lane } from '../src/queue';

it.each([
  ['items of a batch', ['first'], { delivered: 1, lost: { refused: 1 } }],
  ['a chunk, with the reason', 'no-consent', { delivered: 1, lost: { refused: 1 } }],
  ['nothing', undefined, { delivered: 2, lost: {} }],
])('counts what was refused of %s', async (_, refused, report) => {
  vi.useFakeTimers();
  const lane: Lane<string> = {
    flushMs: 0,
    flushChars: 100,
    limitChars: 200,
    fit: (items) => items.length,
    deliver: () => Promise.resolve({ answer: refused === undefined ? {} : { refused } }),
  };
  const queue = createQueue(lane, createKeep('test.', 'one', 1_000));
  ['a', 'b'].forEach((item) => queue.add(item));
  await vi.advanceTimersByTimeAsync(1);
  expect(queue.report()).toMatchObject(report);
  vi.useRealTimers();
});
