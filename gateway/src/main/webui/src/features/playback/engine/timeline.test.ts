import { describe, expect, it } from 'vitest'
import type { PlaybackManifest, RecordingEntry, SessionEvent } from '@/api/types'
import { aligned, isBetween, segmentAt, shownSegment, tabSwitchesOf, timelineOf } from './timeline'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
const T0 = Date.parse(at(0))

/** A recording of chunks given as [from, to] seconds; the first begins with a picture unless told otherwise. */
const recording = (id: string, chunks: [number, number][], pictures = [0]): RecordingEntry => ({
  id,
  from: at(chunks[0]![0]),
  to: at(chunks.at(-1)![1]),
  gaps: [],
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

  it('follows the tab that something happens in while tabs overlap', () => {
    const first = recording('first', [
      [0, 10],
      [30, 40],
    ])
    const second = recording('second', [[10, 25]])
    expect(seconds(manifest(first, second))).toEqual([
      ['first', 0, 10],
      ['second', 10, 25],
      ['first', 25, 40],
    ])
  })

  it('follows the visitor from tab to tab, whatever pages do by themselves', () => {
    const event = (second: number, kind: string, tabId: string) =>
      ({ at: at(second), kind, tabId }) as SessionEvent
    const switches = tabSwitchesOf([
      event(0, 'page', 'tab-a'),
      event(2, 'page', 'tab-b'),
      event(4, 'click', 'tab-a'),
      event(5, 'track', 'tab-b'),
      event(6, 'input', 'tab-b'),
    ])
    const a = { ...recording('a', [[0, 10]]), tabId: 'tab-a' }
    const b = { ...recording('b', [[2, 10]]), tabId: 'tab-b' }
    expect(timelineOf(manifest(a, b), switches).segments).toEqual([
      { recordingId: 'a', tabId: 'tab-a', from: T0, to: T0 + 2_000 },
      { recordingId: 'b', tabId: 'tab-b', from: T0 + 2_000, to: T0 + 4_000 },
      { recordingId: 'a', tabId: 'tab-a', from: T0 + 4_000, to: T0 + 6_000 },
      { recordingId: 'b', tabId: 'tab-b', from: T0 + 6_000, to: T0 + 10_000 },
    ])
  })

  it('stays with a tab that is read while another is opened in the background', () => {
    const reader = {
      ...recording('reader', [
        [0, 5],
        [6, 10],
      ]),
      tabId: 'tab-a',
    }
    const opened = {
      ...recording('opened', [
        [2, 2.01],
        [12, 12],
      ]),
      tabId: 'tab-b',
    }
    const switches = [
      { tabId: 'tab-a', at: T0 },
      { tabId: 'tab-b', at: T0 + 1_900 },
    ]
    const shown = timelineOf(manifest(reader, opened), switches).segments
    expect(shown.map(({ recordingId, to }) => [recordingId, (to - T0) / 1000])).toEqual([
      ['reader', 10],
      ['opened', 12],
    ])
  })

  it('ends with the last change, by the clock that it is played by', () => {
    const late = recording('late', [
      [0, 1],
      [5, 6],
    ])
    late.chunks[0]!.clockOffsetMs = 300
    const chunks = aligned(manifest(late)).recordings[0]!.chunks
    expect(chunks.map(({ from, to }) => [from, to])).toEqual([
      [at(0), at(1)],
      [at(5.3), at(6.3)],
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
