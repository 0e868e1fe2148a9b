import { describe, expect, it } from 'vitest'
import type { ChunkEntry, PlaybackAnswer, SegmentEntry } from '@/api/types'
import { keepingLoaded, lastSequence, withSegments } from './segments'
import { recordedActivity } from './timeline'
import { unhurt } from '../../../../test/samples'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()

const chunk = (sequence: number, clockOffsetMs = 0): ChunkEntry => ({
  sequence,
  from: at(sequence),
  to: at(sequence + 1),
  clockOffsetMs,
  snapshot: sequence === 0,
  events: 2,
  bytes: 10,
})

const segment = (first: number, last: number): SegmentEntry => ({
  index: first,
  version: `v${last}`,
  from: at(first),
  to: at(last + 1),
  clockOffsetMs: 0,
  firstSequence: first,
  lastSequence: last,
  snapshot: first === 0,
  events: 2 * (last - first + 1),
  bytes: 10,
  rawBytes: 100,
  active: [
    { from: at(first), to: at(first + 1) },
    { from: at(last), to: at(last) },
  ],
})

const answer = (segments: SegmentEntry[], chunks: ChunkEntry[]): PlaybackAnswer => ({
  sessionId: 's',
  startedAt: at(0),
  endedAt: at(9),
  recordings: [
    { id: 'a', anonymousId: 'visitor', from: at(0), to: at(9), gaps: [], health: unhurt, segments, chunks },
  ],
})

const pieces = (segments: SegmentEntry[], chunks: ChunkEntry[]) =>
  withSegments(answer(segments, chunks)).recordings.flatMap((recording) => recording.chunks)

const spans = (chunks: ChunkEntry[]) => chunks.map((piece) => [piece.sequence, lastSequence(piece)])

describe('segments (P19)', () => {
  it('are among the chunks, in the order of their numbers', () => {
    expect(spans(pieces([segment(4, 6), segment(0, 2)], [chunk(7), chunk(3)]))).toEqual([
      [0, 2],
      [3, 3],
      [4, 6],
      [7, 7],
    ])
  })

  it('tell when the visitor was active, not only from when until when', () => {
    expect(recordedActivity(withSegments(answer([segment(0, 5)], [])))).toEqual([
      { from: Date.parse(at(0)), to: Date.parse(at(1)) },
      { from: Date.parse(at(5)), to: Date.parse(at(5)) },
    ])
  })

  it('do not take the place of chunks that are loaded', () => {
    const before = [chunk(0), chunk(1), chunk(2), chunk(3)]
    const now = pieces([segment(0, 2)], [chunk(3), chunk(4)])
    expect(spans(keepingLoaded(now, before, ({ sequence }) => sequence < 2))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ])
    expect(spans(keepingLoaded(now, before, () => false))).toEqual([
      [0, 2],
      [3, 3],
      [4, 4],
    ])
  })

  it('take their place if a chunk came between, or the clock is known better', () => {
    const now = pieces([segment(0, 2)], [])
    expect(spans(keepingLoaded(now, [chunk(0), chunk(2)], () => true))).toEqual([[0, 2]])
    expect(spans(keepingLoaded(now, [chunk(0, 5), chunk(1), chunk(2)], () => true))).toEqual([[0, 2]])
  })
})
