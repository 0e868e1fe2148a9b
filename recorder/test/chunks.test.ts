import type { eventWithTime } from '@rrweb/types';
import { describe, expect, it } from 'vitest';
import { type Chunk, Chunker } from '../src/chunks';

const LOADED = 1;
const FULL_SNAPSHOT = 2;
const INCREMENTAL = 3;
const META = 4;

const event = (type: number, timestamp: number, data: unknown = {}) => ({ type, timestamp, data }) as eventWithTime;

function chunksOf(events: eventWithTime[]): Chunk[] {
  const chunks: Chunk[] = [];
  const owner = { recordingId: 'r', tabId: 't', anonymousId: 'a' };
  const chunker = new Chunker(owner, (chunk) => chunks.push(chunk));
  events.forEach((one) => chunker.add(one));
  chunker.cut();
  chunker.cut();
  return chunks;
}

describe('chunks', () => {
  it('begin with the snapshots, are numbered, and span their events', () => {
    const chunks = chunksOf([
      event(LOADED, 1),
      event(META, 10),
      event(FULL_SNAPSHOT, 11),
      event(INCREMENTAL, 20),
      event(INCREMENTAL, 15),
      event(META, 30),
      event(FULL_SNAPSHOT, 31),
    ]);
    expect(chunks.map(({ sequence, from, to, snapshot, events }) => [sequence, from, to, snapshot, events])).toEqual([
      [0, 10, 11, true, 2],
      [1, 15, 20, false, 2],
      [2, 30, 31, true, 2],
    ]);
  });

  it('are one JSON array on one line', () => {
    const [, chunk] = chunksOf([event(META, 1), event(FULL_SNAPSHOT, 1), event(INCREMENTAL, 2, { text: 'a\nb' })]);
    expect(chunk!.text).toMatch(/^\[[^\n]*\]\n$/);
    expect(JSON.parse(chunk!.text)).toEqual([{ type: INCREMENTAL, timestamp: 2, data: { text: 'a\nb' } }]);
  });

  it('reach to when the page was seen last, though nothing happened for a while', () => {
    const chunks: Chunk[] = [];
    const chunker = new Chunker({ recordingId: 'r', tabId: 't', anonymousId: 'a' }, (chunk) => chunks.push(chunk));
    chunker.unseen(5_000);
    [event(META, 10_000), event(FULL_SNAPSHOT, 10_001)].forEach((one) => chunker.add(one));
    chunker.add(event(INCREMENTAL, 10_300));
    chunker.unseen(10_500);
    chunker.unseen(19_000);
    chunker.unseen(95_000);
    chunker.touched(99_000);
    chunker.unseen(105_000);
    chunker.cut();
    expect(chunks.map(({ from, to, events }) => [from, to, events])).toEqual([
      [10_000, 10_001, 2],
      [10_300, 10_300, 1],
      [19_000, 19_000, 1],
      [99_000, 99_000, 1],
      [105_000, 105_000, 1],
    ]);
  });

  it('say when the visitor did something while they were gathered', () => {
    const chunks: Chunk[] = [];
    const chunker = new Chunker({ recordingId: 'r', tabId: 't', anonymousId: 'a' }, (chunk) => chunks.push(chunk));
    chunker.touched(9);
    [event(META, 10), event(FULL_SNAPSHOT, 11), event(INCREMENTAL, 20)].forEach((one) => chunker.add(one));
    chunker.cut();
    chunker.touched(30);
    chunker.touched(32);
    chunker.cut();
    chunker.add(event(INCREMENTAL, 36));
    chunker.touched(37);
    chunker.touched(12);
    chunker.cut();
    expect(chunks.map(({ active }) => active)).toEqual([
      { from: 9, to: 9 },
      undefined,
      { from: 30, to: 32 },
      { from: 12, to: 37 },
    ]);
  });

  it('are cut when they are large', () => {
    const large = event(INCREMENTAL, 3, { text: 'x'.repeat(30_000) });
    const chunks = chunksOf([event(META, 1), event(FULL_SNAPSHOT, 2), large, large, large]);
    expect(chunks.map((chunk) => chunk.events)).toEqual([2, 2, 1]);
  });
});
