import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity } from '../src/identity';
import { createKeep } from '../src/keep';
import { createQueue, type Lane } from '../src/queue';
import type { Outcome } from '../src/transport';

const DONE: Outcome = { answer: {} };
let outcomes: Outcome[];
let sent: string[][];

const lane: Lane<string> = {
  flushMs: 500,
  flushChars: 100,
  limitChars: 200,
  fit: () => 2,
  deliver(batch) {
    sent.push(batch);
    return Promise.resolve(outcomes.shift() ?? DONE);
  },
};
const keep = (instance = 'one') => createKeep<string>('test.', instance, 1_000);
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('test.'));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  localStorage.clear();
  new Identity().keep();
  outcomes = [];
  sent = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('delivery', () => {
  it('waits for more, then sends all in order, in batches', async () => {
    const queue = createQueue(lane, keep());
    ['a', 'b', 'c'].forEach((item) => queue.add(item));
    await pass(499);
    expect(sent).toEqual([]);
    await pass(1);
    expect(sent).toEqual([['a', 'b'], ['c']]);
    expect(queue.report()).toEqual({ pending: 0, delivered: 3, retries: 0, lost: {} });
  });

  it('does not wait when much is there', () => {
    createQueue(lane, keep()).add('x'.repeat(100));
    expect(sent).toHaveLength(1);
  });

  it('repeats after growing pauses, and starts again from the shortest after a success', async () => {
    outcomes = [1, 2, 3].map(() => ({ retryMs: 0 }));
    const queue = createQueue(lane, keep());
    queue.add('a');
    await pass(500);
    await pass(1_000);
    await pass(1_999);
    expect(sent).toHaveLength(2);
    await pass(1);
    expect(sent).toHaveLength(3);
    await pass(4_000);
    expect(queue.report()).toMatchObject({ pending: 0, delivered: 1, retries: 3 });
    outcomes = [{ retryMs: 0 }];
    queue.add('b');
    await pass(1_500);
    expect(queue.report().delivered).toBe(2);
  });

  it('waits as long as the collector asked', async () => {
    outcomes = [{ retryMs: 30_000 }];
    createQueue(lane, keep()).add('a');
    await pass(500 + 29_999);
    expect(sent).toHaveLength(1);
    await pass(1);
    expect(sent).toHaveLength(2);
  });

  it('ends a pause when the network is back', async () => {
    outcomes = [{ retryMs: 30_000 }];
    const queue = createQueue(lane, keep());
    queue.add('a');
    await pass(500);
    queue.retryNow();
    expect(sent).toHaveLength(2);
  });

  it('counts what is lost, by reason, and goes on', async () => {
    outcomes = [{ lost: '400' }, { answer: { refused: ['d'] } }];
    const queue = createQueue(lane, keep());
    ['a', 'b', 'c', 'd'].forEach((item) => queue.add(item));
    await pass(500);
    expect(queue.report()).toEqual({ pending: 0, delivered: 1, retries: 0, lost: { 400: 2, refused: 1 } });
  });

  it('gives up the oldest beyond its bound, never what is on its way', async () => {
    outcomes = [{ retryMs: 60_000 }];
    const queue = createQueue(lane, keep());
    queue.add('first'.padEnd(100));
    ['second', 'third', 'fourth'].forEach((item) => queue.add(item.padEnd(60)));
    expect(queue.report()).toMatchObject({ pending: 2, lost: { overflow: 2 } });
    await pass(60_000);
    expect(sent[1]!.map((item) => item.trim())).toEqual(['first', 'fourth']);
  });
});

describe('leaving', () => {
  it('sends what was not handed over, and keeps all for the next page until it is acknowledged', async () => {
    const never: Lane<string> = {
      ...lane,
      deliver(batch, _leaving, handedOver) {
        sent.push(batch);
        handedOver();
        return new Promise(() => undefined);
      },
    };
    const queue = createQueue(never, keep());
    queue.add('a');
    queue.leave();
    expect(sent).toEqual([['a']]);

    createQueue(lane, keep('two'));
    await pass(500);
    expect(sent).toEqual([['a'], ['a']]);
    expect(keep('three').inherit()).toEqual([]);
  });

  it('keeps nothing that was acknowledged', async () => {
    const queue = createQueue(lane, keep());
    queue.add('a');
    queue.leave();
    await pass(0);
    expect(kept()).toEqual([]);
  });
});

it('forgets everything and takes nothing more when closed', async () => {
  const queue = createQueue(lane, keep());
  queue.add('a');
  queue.leave();
  queue.shut();
  queue.add('b');
  await pass(1_000);
  expect(sent).toEqual([['a']]);
  expect(kept()).toEqual([]);
});
