import { expect, it, vi } from 'vitest';
import { watchOverflow } from '../src/overflow';
import { createQueue, type Lane } from '../src/queue';
import type { Outcome } from '../src/transport';

it('says which items were given up because too many wait, those of earlier pages first, never what is on its way', async () => {
  vi.useFakeTimers();
  const gone: string[] = [];
  let settle: (outcome: Outcome) => void = () => undefined;
  const lane: Lane<string> = {
    flushMs: 0,
    flushChars: 1,
    limitChars: 4,
    fit: () => 1,
    deliver: () => new Promise((resolve) => (settle = resolve)),
  };
  const keep = { stash: () => undefined, inherit: () => ['a', 'b'] };
  const queue = watchOverflow(createQueue, lane, keep, (item) => gone.push(item));
  for (const item of ['c', 'd', 'e', 'f']) queue.add(item);
  expect(gone).toEqual(['b', 'c']);
  settle({ answer: {} });
  await vi.advanceTimersByTimeAsync(0);
  for (const item of ['g', 'h', 'i']) queue.add(item);
  // What was on its way is there; of what is, the first.
  expect(gone).toEqual(['b', 'c', 'e', 'f']);
  expect(queue.report()).toMatchObject({ delivered: 1, lost: { overflow: 4 } });
  vi.useRealTimers();
});
