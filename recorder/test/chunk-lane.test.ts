import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chunkLane } from '../src/chunk-lane';
import type { Chunk } from '../src/chunks';
import type { Post } from '../src/transport';

const options = { writeKey: 'wk', endpoint: 'https://s.example' };
const chunk: Chunk = {
  recordingId: 'r',
  tabId: 't',
  anonymousId: 'a',
  sequence: 3,
  from: 1,
  to: 2,
  snapshot: false,
  events: 1,
  text: '[{"type":3}]\n',
};
const nothing = () => undefined;
const accept = vi.fn((sent: Post) => {
  sent.handedOver?.();
  return Promise.resolve({ kind: 'done', refused: 0 } as const);
});

beforeEach(() => vi.stubGlobal('Worker', undefined));

afterEach(() => {
  vi.unstubAllGlobals();
  accept.mockClear();
});

it('sends a chunk compressed', async () => {
  await chunkLane(options, accept, nothing).deliver([chunk], false, nothing);
  expect(accept.mock.calls.map(([sent]) => sent.gzip)).toEqual([true]);
});

it('sends a chunk once when the page is hidden while it is compressed', async () => {
  const lane = chunkLane(options, accept, nothing);
  const compressed = lane.deliver([chunk], false, nothing);
  await lane.deliver([chunk], true, nothing);
  expect(await compressed).toEqual({ kind: 'done', refused: 0 });
  expect(accept.mock.calls.map(([sent]) => sent.body)).toEqual([chunk.text]);
});

it('sends it compressed after all when it was too large to outlive the page', async () => {
  const full = vi.fn((sent: Post) =>
    sent.leaving ? Promise.resolve({ kind: 'retry', afterMs: 0 } as const) : accept(sent),
  );
  const lane = chunkLane(options, full, nothing);
  const compressed = lane.deliver([chunk], false, nothing);
  await lane.deliver([chunk], true, nothing);
  expect(await compressed).toEqual({ kind: 'done', refused: 0 });
  expect(accept).toHaveBeenCalledTimes(1);
});

it('tells when the source does not take recordings any more', async () => {
  const refused = vi.fn();
  const forbid = () => Promise.resolve({ kind: 'lost', reason: '403' } as const);
  await chunkLane(options, forbid, refused).deliver([chunk], false, nothing);
  expect(refused).toHaveBeenCalledWith(chunk);
});
