import { expect, it, vi } from 'vitest';
import { createEvents } from '../src/events';
import { Identity } from '../src/identity';

it('holds the first calls until they may be queued, and counts what it gave up', () => {
  const events = createEvents(new Identity());
  for (let at = 0; at < 503; at++) events.send({ type: 'track', event: `call ${at}` });
  const queue = { add: vi.fn(), lose: vi.fn(), retryNow: vi.fn(), leave: vi.fn(), shut: vi.fn(), report: vi.fn() };
  events.admit(queue, false);
  events.admit(queue, false);
  const names = queue.add.mock.calls.map(([item]) => (JSON.parse(item as string) as { event: string }).event);
  expect(names).toHaveLength(500);
  expect([names[0], names[499]]).toEqual(['call 0', 'call 499']);
  expect(queue.lose.mock.calls).toEqual([
    ['overflow', 3],
    ['overflow', 0],
  ]);
});

it('takes a page whose name and properties are null for one without', () => {
  const events = createEvents(new Identity());
  document.title = 'Pricing';
  events.page(undefined, null as unknown as undefined, null as unknown as undefined);
  const queue = { add: vi.fn(), lose: vi.fn(), retryNow: vi.fn(), leave: vi.fn(), shut: vi.fn(), report: vi.fn() };
  events.admit(queue, false);
  expect(JSON.parse(queue.add.mock.calls[0]![0] as string)).toMatchObject({ type: 'page', name: 'Pricing' });
});
