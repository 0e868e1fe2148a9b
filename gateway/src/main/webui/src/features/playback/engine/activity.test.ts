import { describe, expect, it } from 'vitest'
import { activeUntil, firstAfter, skipTarget, withTail } from './activity'

const intervals = [
  { from: 0, to: 10_000 },
  { from: 60_000, to: 70_000 },
]

const END = 400_000

describe('activity (S7)', () => {
  it('is skipped to shortly before it begins again', () => {
    expect(skipTarget(intervals, 15_000, END)).toBe(59_000)
  })

  it('is played on while it lasts, and for a moment after', () => {
    expect(skipTarget(intervals, 5_000, END)).toBeUndefined()
    expect(skipTarget(intervals, 10_500, END)).toBeUndefined()
  })

  it('is not skipped to when it begins anyway', () => {
    expect(skipTarget(intervals, 58_500, END)).toBeUndefined()
  })

  it('is followed by the end when there is no more of it', () => {
    expect(skipTarget(intervals, 80_000, END)).toBe(END - 1_000)
    expect(skipTarget(intervals, END - 1_500, END)).toBeUndefined()
    expect(skipTarget([], 80_000, END)).toBeUndefined()
  })

  it('goes on with what recordings tell of it, as when somebody reads on after their last event', () => {
    const recorded = [
      { from: 200_000, to: 201_000 },
      { from: 65_000, to: 75_000 },
      { from: 95_000, to: 96_000 },
      { from: 20_000, to: 30_000 },
    ]
    expect(withTail(intervals, recorded)).toEqual([
      { from: 0, to: 10_000 },
      { from: 60_000, to: 96_000 },
      { from: 200_000, to: 201_000 },
    ])
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
