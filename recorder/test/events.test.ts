import { expect, it, vi } from 'vitest';
import { createEvents } from '../src/events';
import { Identity } from '../src/identity';

it('holds the first calls until they may be queued, and counts what it gave up', () => {
  const events = createEvents(new Identity());
  for (let at = 0; at < 503; at++) events.send({ type: 'track', event: `call ${at}` });
  const queue = { add: vi.fn(), lose: vi.fn(), retryNow: vi.fn(), leave: vi.fn(), close: vi.fn(), report: vi.fn() };
  events.open(queue, false);
  events.open(queue, false);
  const names = queue.add.mock.calls.map(([item]) => (JSON.parse(item as string) as { event: string }).event);
  expect(names).toHaveLength(500);
  expect([names[0], names[499]]).toEqual(['call 0', 'call 499']);
  expect(queue.lose.mock.calls).toEqual([
    ['overflow', 3],
    ['overflow', 0],
  ]);
});
