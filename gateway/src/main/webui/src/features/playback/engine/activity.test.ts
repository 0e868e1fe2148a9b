import { describe, expect, it } from 'vitest'
import { firstAfter, skipTarget } from './activity'

describe('skipping inactivity (S7)', () => {
  it('goes to shortly before the next activity when the quiet is longer than the threshold', () => {
    expect(skipTarget([0, 60_000], 5_000)).toBe(59_000)
  })

  it('plays on while activity is closer than the threshold', () => {
    expect(skipTarget([0, 30_000], 5_000)).toBeUndefined()
  })

  it('still shows a moment after the last activity, and does not jump for less than a second', () => {
    expect(skipTarget([0, 60_000], 500)).toBeUndefined()
    expect(skipTarget([0, 60_000], 58_500)).toBeUndefined()
  })

  it('does not go anywhere after the last activity', () => {
    expect(skipTarget([0, 60_000], 61_000)).toBeUndefined()
  })

  it('finds the first instant after another', () => {
    expect(firstAfter([1, 3, 3, 5], 3)).toBe(3)
    expect(firstAfter([], 3)).toBe(0)
  })
})
