import { describe, expect, it } from 'vitest'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { isBetween, segmentAt, shownSegment, timelineOf } from './timeline'
import { unhurt } from '../../../../test/samples'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
const T0 = Date.parse(at(0))

/** A recording of chunks given as [from, to] seconds; the first begins with a picture unless told otherwise. */
const recording = (id: string, chunks: [number, number][], pictures = [0]): RecordingEntry => ({
  id,
  from: at(chunks[0]![0]),
  to: at(chunks.at(-1)![1]),
  gaps: [],
  health: unhurt,
  anonymousId: 'visitor',
  chunks: chunks.map(([from, to], sequence) => ({
    sequence,
    from: at(from),
    to: at(to),
    clockOffsetMs: 0,
    snapshot: pictures.includes(sequence),
    events: 10,
    bytes: 100,
  })),
})

/** The same with chunks of their own for when the visitor was active. */
const activeIn = (entry: RecordingEntry, ...active: [number, number][]): RecordingEntry => ({
  ...entry,
  chunks: [
    ...entry.chunks,
    ...active.map(([from, to], index) => ({
      ...entry.chunks[0]!,
      sequence: entry.chunks.length + index,
      from: at(from),
      to: at(to),
      activeFrom: at(from),
      activeTo: at(to),
    })),
  ],
})

const manifest = (...recordings: RecordingEntry[]): PlaybackManifest => ({
  sessionId: 's',
  startedAt: at(0),
  endedAt: at(60),
  recordings,
})

const seconds = (from: PlaybackManifest) =>
  timelineOf(from).segments.map(({ recordingId, from: a, to }) => [
    recordingId,
    (a - T0) / 1000,
    (to - T0) / 1000,
  ])

describe('timeline (P18)', () => {
  it('lays the recordings of one page after another in the order of time', () => {
    expect(seconds(manifest(recording('b', [[20, 40]]), recording('a', [[0, 10]])))).toEqual([
      ['a', 0, 10],
      ['b', 20, 40],
    ])
  })

  it('follows the tab that the visitor is active in, and stays there until another is', () => {
    const first = recording('first', [[0, 40]])
    const second = recording('second', [[10, 35]])
    const timeline = manifest(activeIn(first, [0, 5], [20, 22]), activeIn(second, [10, 12], [30, 31]))
    expect(seconds(timeline)).toEqual([
      ['first', 0, 10],
      ['second', 10, 20],
      ['first', 20, 30],
      ['second', 30, 35],
      ['first', 35, 40],
    ])
  })

  it('stays with a tab while another, which is opened in the background, changes by itself', () => {
    const reader = activeIn(recording('reader', [[0, 10]]), [0, 1])
    const opened = recording('opened', [[2, 12]])
    expect(seconds(manifest(reader, opened))).toEqual([
      ['reader', 0, 10],
      ['opened', 10, 12],
    ])
  })

  it('follows a short visit to another window, and comes back', () => {
    const long = activeIn(recording('long', [[0, 10]]), [0, 9])
    const short = activeIn(recording('short', [[0, 10]]), [3, 4])
    expect(seconds(manifest(long, short))).toEqual([
      ['long', 0, 3],
      ['short', 3, 4],
      ['long', 4, 10],
    ])
  })

  it('begins a recording at its first full picture, and leaves one without any out', () => {
    const late = recording(
      'late',
      [
        [0, 10],
        [10, 20],
      ],
      [1],
    )
    expect(seconds(manifest(late, recording('none', [[30, 40]], [])))).toEqual([['late', 10, 20]])
  })

  it('reaches from the first to the last of session and recordings', () => {
    const timeline = timelineOf(manifest(recording('a', [[-2, 70]])))
    expect([timeline.start, timeline.end]).toEqual([T0 - 2_000, T0 + 70_000])
  })

  it('is of a part of the session only, though what that is played from began before it (P16)', () => {
    const whole = manifest(
      recording('a', [[0, 10]]),
      recording('b', [
        [20, 30],
        [30, 40],
      ]),
      recording('c', [[50, 60]]),
    )
    const part = { ...whole, part: { from: at(25), to: at(52) } }
    expect(seconds(part)).toEqual([
      ['b', 25, 40],
      ['c', 50, 52],
    ])
    const { start, end } = timelineOf(part)
    expect([start, end]).toEqual([T0 + 25_000, T0 + 52_000])
    const wide = timelineOf({ ...whole, part: { from: at(-300) } })
    expect([wide.start, wide.end]).toEqual([T0, T0 + 60_000])
  })

  it('is of what is played before a part in which nothing else was recorded', () => {
    const part = { ...manifest(recording('a', [[0, 10]])), part: { from: at(20), to: at(25) } }
    expect(seconds(part)).toEqual([['a', 0, 10]])
  })

  it('shows the page before in a gap, and tells of a long one', () => {
    const timeline = timelineOf(
      manifest(recording('a', [[0, 10]]), recording('b', [[11, 20]]), recording('c', [[50, 60]])),
    )
    expect(segmentAt(timeline, T0 + 10_500)).toBeUndefined()
    expect(shownSegment(timeline, T0 + 10_500)?.recordingId).toBe('a')
    expect(isBetween(timeline, T0 + 10_500)).toBe(false)
    expect(shownSegment(timeline, T0 + 30_000)?.recordingId).toBe('b')
    expect(isBetween(timeline, T0 + 30_000)).toBe(true)
    expect(isBetween(timeline, T0 + 55_000)).toBe(false)
  })
})
