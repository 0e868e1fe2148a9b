import { describe, expect, it } from 'vitest'
import { activeUntil, firstAfter, skipTarget, withTail } from './activity'

const intervals = [
  { from: 0, to: 10_000 },
  { from: 60_000, to: 70_000 },
]

describe('activity (S7)', () => {
  it('is skipped to shortly before it begins again', () => {
    expect(skipTarget(intervals, 15_000)).toBe(59_000)
  })

  it('is played on while it lasts, and for a moment after', () => {
    expect(skipTarget(intervals, 5_000)).toBeUndefined()
    expect(skipTarget(intervals, 10_500)).toBeUndefined()
  })

  it('is not skipped to when it begins anyway, nor after the last', () => {
    expect(skipTarget(intervals, 58_500)).toBeUndefined()
    expect(skipTarget(intervals, 80_000)).toBeUndefined()
  })

  it('is followed by what was recorded after it, as when somebody reads on', () => {
    const recorded = [
      { from: 200_000, to: 201_000 },
      { from: 65_000, to: 75_000 },
      { from: 20_000, to: 30_000 },
    ]
    const playable = withTail(intervals, recorded)
    expect(playable).toEqual([...intervals, { from: 70_000, to: 75_000 }, { from: 200_000, to: 201_000 }])
    expect(skipTarget(playable, 80_000)).toBe(199_000)
  })

  it('is counted up to an instant', () => {
    expect([0, 5_000, 30_000, 65_000, 99_000].map((t) => activeUntil(intervals, t))).toEqual([
      0, 5_000, 10_000, 15_000, 20_000,
    ])
  })

  it('finds the first instant after another', () => {
    expect(firstAfter([1, 3, 3, 5], 3)).toBe(3)
    expect(firstAfter([], 3)).toBe(0)
  })
})
