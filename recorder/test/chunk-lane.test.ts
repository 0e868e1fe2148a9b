import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chunkLane } from '../src/chunk-lane';
import type { Chunk } from '../src/chunks';
import type { Outcome } from '../src/transport';

const options = { writeKey: 'wk', endpoint: 'https://s.example' };
const chunk: Chunk = {
  recordingId: 'r',
  tabId: 't',
  anonymousId: 'a',
  sequence: 3,
  from: 1,
  to: 2,
  snapshot: false,
  active: undefined,
  events: 1,
  text: '[{"type":3}]\n',
  length: 13,
};
const nothing = () => undefined;
const DONE: Outcome = { answer: {} };
const accept = vi.fn((_url: string, _body: Uint8Array, _leaving: boolean, handedOver: () => void) => {
  handedOver();
  return Promise.resolve(DONE);
});
const nobody = { choice: undefined };
const isGzip = ([first]: Uint8Array) => first === 0x1f;

beforeEach(() => vi.stubGlobal('Worker', undefined));

afterEach(() => {
  vi.unstubAllGlobals();
  accept.mockClear();
});

it('sends a chunk compressed, with the consent that was given', async () => {
  await chunkLane(options, { choice: 'granted' }, accept, nothing).deliver([chunk], false, nothing);
  expect(accept.mock.calls.map(([, body]) => isGzip(body))).toEqual([true]);
  expect(accept.mock.calls[0]![0]).toContain('consent=granted');
});

it('sends a chunk compressed when the page is left, if it was compressed by then', async () => {
  const lane = chunkLane(options, nobody, accept, nothing);
  lane.prepare(chunk);
  await vi.waitFor(async () => {
    accept.mockClear();
    await lane.deliver([chunk], true, nothing);
    expect(accept.mock.calls.map(([, body]) => isGzip(body))).toEqual([true]);
  });
});

it('sends a chunk once when the page is hidden while it is compressed', async () => {
  const lane = chunkLane(options, nobody, accept, nothing);
  const compressed = lane.deliver([chunk], false, nothing);
  await lane.deliver([chunk], true, nothing);
  expect(await compressed).toEqual(DONE);
  expect(accept.mock.calls.map(([, body]) => new TextDecoder().decode(body))).toEqual([chunk.text]);
});

it('sends it compressed after all when it was too large to outlive the page', async () => {
  const full = vi.fn((url: string, body: Uint8Array, leaving: boolean, handedOver: () => void) =>
    leaving ? Promise.resolve({ retryMs: 0 }) : accept(url, body, leaving, handedOver),
  );
  const lane = chunkLane(options, nobody, full, nothing);
  const compressed = lane.deliver([chunk], false, nothing);
  await lane.deliver([chunk], true, nothing);
  expect(await compressed).toEqual(DONE);
  expect(accept).toHaveBeenCalledTimes(1);
});

it.each([
  [{ lost: '403' }, '403'],
  [{ answer: { refused: 'no-consent' } }, 'refused'],
])('tells of a chunk that the collector does not take, and why', async (outcome, reason) => {
  const lost = vi.fn();
  await chunkLane(options, nobody, () => Promise.resolve(outcome), lost).deliver([chunk], false, nothing);
  expect(lost).toHaveBeenCalledWith(chunk, reason);
});

it('gives a chunk up that cannot be compressed, and goes on', async () => {
  const fail = () => Promise.reject(new Error('no memory'));
  expect(await chunkLane(options, nobody, fail, nothing).deliver([chunk], false, nothing)).toEqual({ lost: 'fault' });
});
