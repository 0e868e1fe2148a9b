import { describe, expect, it } from 'vitest'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { aligned } from './alignment'
import { unhurt } from '../../../../test/samples'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()

/** A recording whose chunks took so many milliseconds to arrive; each begins at its number of seconds and lasts for one. */
const recording = (id: string, offsets: number[], anonymousId = 'browser'): RecordingEntry => ({
  id,
  anonymousId,
  from: at(0),
  to: at(offsets.length),
  gaps: [],
  health: unhurt,
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

  it('takes a late chunk for late alone, also the last', () => {
    const starts = (offsets: number[]) => timesOf(recording('late', offsets))[0]!.map(([from]) => from)
    expect(starts([12_000, 0, 0])).toEqual([at(0), at(1), at(2)])
    expect(starts([0, 15_000, 0, 0])).toEqual([at(0), at(1), at(2), at(3)])
    expect(starts([0, 0, 20_000])).toEqual([at(0), at(1), at(2)])
  })

  it('follows a clock that was set back', () => {
    const starts = timesOf(recording('set', [10, 10, 5_010, 5_010]))[0]!.map(([from]) => from)
    expect(starts).toEqual([at(0.01), at(1.01), at(7.01), at(8.01)])
  })

  it('keeps the order of the chunks, whatever their clocks say', () => {
    const jumping = recording('jumping', [0, 0, 0])
    jumping.chunks[1]!.to = at(60)
    const [chunks] = timesOf(jumping)
    expect(chunks!.map(([from]) => from)).toEqual([at(0), at(1), at(60)])
  })

  it('has what was before a session at its first instant, whatever clock that had (P11)', () => {
    const shared = recording('shared', [1_500, 30, 10])
    shared.chunks.forEach((chunk, index) => Object.assign(chunk, { from: at(5), to: at(index < 2 ? 5 : 6) }))
    const [chunks] = timesOf(shared)
    expect(chunks!.map(([from]) => from)).toEqual([at(5), at(5), at(5)])
  })
})
