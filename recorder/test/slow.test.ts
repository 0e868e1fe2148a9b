import { expect, it, vi } from 'vitest';
import { boundTries } from '../src/slow';
import type { Outcome } from '../src/transport';

const AGAIN: Outcome = { retryMs: 0 };

it.each([
  ['gives up what takes too long three times', 30_000, [AGAIN, AGAIN, { lost: 'slow' }]],
  ['goes on trying where the network is away', 20, [AGAIN, AGAIN, AGAIN]],
])('%s', async (_, ms, outcomes) => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const bounded = boundTries<object>();
  const item = {};
  const tried: Outcome[] = [];
  for (let time = 0; time < 3; time++) {
    tried.push(await bounded(item, () => Promise.resolve((now += ms)).then(() => AGAIN)));
    expect(await bounded({}, () => Promise.resolve({ answer: {} }))).toEqual({ answer: {} });
  }
  expect(tried).toEqual(outcomes);
});
