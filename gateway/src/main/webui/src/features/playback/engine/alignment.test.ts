import { describe, expect, it } from 'vitest'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { aligned } from './alignment'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()

/** A recording whose chunks took so many milliseconds to arrive; each begins at its number of seconds and lasts for one. */
const recording = (id: string, offsets: number[], anonymousId = 'browser'): RecordingEntry => ({
  id,
  anonymousId,
  from: at(0),
  to: at(offsets.length),
  gaps: [],
  chunks: offsets.map((clockOffsetMs, sequence) => ({
    sequence,
    from: at(sequence + clockOffsetMs / 1000),
    to: at(sequence + 1 + clockOffsetMs / 1000),
    activeFrom: at(sequence + clockOffsetMs / 1000),
    activeTo: at(sequence + clockOffsetMs / 1000),
    clockOffsetMs,
    snapshot: sequence === 0,
    events: 10,
    bytes: 100,
  })),
})

const timesOf = (...recordings: RecordingEntry[]) => {
  const manifest: PlaybackManifest = { sessionId: 's', startedAt: at(0), endedAt: at(9), recordings }
  return aligned(manifest).recordings.map(({ chunks }) =>
    chunks.map(({ from, activeTo }) => [from, activeTo]),
  )
}

describe('alignment (P18)', () => {
  it('puts all tabs of a visitor on one clock, however long their chunks took to arrive', () => {
    expect(timesOf(recording('slow', [1_500, 10]), recording('fast', [20, 30]))).toEqual([
      [
        [at(0.01), at(0.01)],
        [at(1.01), at(1.01)],
      ],
      [
        [at(0.01), at(0.01)],
        [at(1.01), at(1.01)],
      ],
    ])
  })

  it('leaves another browser its own clock', () => {
    const [phone, computer] = timesOf(
      recording('phone', [-3_000], 'phone'),
      recording('computer', [10], 'computer'),
    )
    expect([phone, computer]).toEqual([[[at(-3), at(-3)]], [[at(0.01), at(0.01)]]])
  })

  it('follows a clock that was set', () => {
    expect(timesOf(recording('set', [10, 60_010]))).toEqual([
      [
        [at(0.01), at(0.01)],
        [at(61.01), at(61.01)],
      ],
    ])
  })
})
