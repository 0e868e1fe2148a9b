import { describe, expect, it } from 'vitest'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { unhurt } from '../../../../test/samples'
import { tabAt, tabsOf } from './tabs'
import { timelineOf } from './timeline'

const T0 = Date.UTC(2026, 0, 1)
const at = (second: number) => new Date(T0 + second * 1000).toISOString()

/** A page in a tab, in which the visitor was active between the times given. */
const recording = (
  tabId: string | null,
  from: number,
  to: number,
  active: [number, number][],
): RecordingEntry => ({
  ...{
    id: `${tabId} ${from}`,
    tabId,
    from: at(from),
    to: at(to),
    gaps: [],
    health: unhurt,
    anonymousId: 'v',
  },
  chunks: [[from, from + 1] as [number, number], ...active].map(([begin, end], sequence, all) => ({
    ...{ sequence, from: at(begin), to: at(sequence === all.length - 1 ? to : end) },
    ...{ clockOffsetMs: 0, snapshot: sequence === 0, events: 2, bytes: 9 },
    ...(sequence > 0 && { activeFrom: at(begin), activeTo: at(end) }),
  })),
})

const manifest: PlaybackManifest = {
  ...{ sessionId: 's', startedAt: at(0), endedAt: at(100) },
  recordings: [
    recording('one', 0, 90, [
      [0, 20],
      [60, 90],
    ]),
    recording('two', 20, 50, [[20, 45]]),
    recording('two', 50, 80, [[50, 58]]),
    recording(null, 90, 100, [[90, 100]]),
  ],
}
const second = ({ from, to }: { from: number; to: number }) => [(from - T0) / 1000, (to - T0) / 1000]

describe('the tabs of a session (P18)', () => {
  it('are told with what was recorded in them, and when the visitor was there', () => {
    const [one, two, ...others] = tabsOf(manifest)
    expect(others).toEqual([])
    expect([one?.id, two?.id]).toEqual(['one', 'two'])
    expect(one?.recorded.map(second)).toEqual([[0, 90]])
    expect(two?.recorded.map(second)).toEqual([
      [20, 50],
      [50, 80],
    ])
    expect(one?.active.map(second)).toEqual([
      [0, 20],
      [60, 90],
    ])
  })

  it.each([
    [10, 'one'],
    [30, 'two'],
    [70, 'one'],
    [99, 'one'],
  ])('say where the visitor is after %d seconds, or was last', (time, tab) => {
    expect(tabAt(tabsOf(manifest), T0 + time * 1000)).toBe(tab)
  })

  it('can be shown alone, on the same timeline', () => {
    const whole = timelineOf(manifest)
    const two = timelineOf(manifest, 'two')
    expect([two.start, two.end, two.newest]).toEqual([whole.start, whole.end, whole.newest])
    expect(two.segments.map(second)).toEqual([
      [20, 50],
      [50, 80],
    ])
  })
})
