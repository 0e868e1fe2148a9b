import { describe, expect, it } from 'vitest'
import { isAtEdge, liveTime } from './live'

const NEWEST = 1_000_000

describe('following a visit that goes on (P15)', () => {
  it.each<[string, number, number]>([
    ['goes on as time does', NEWEST - 8_000, NEWEST - 7_900],
    ['gains a little when it fell behind', NEWEST - 15_000, NEWEST - 14_890],
    ['leaves out what it was away for', NEWEST - 60_000, NEWEST - 8_000],
    ['waits for what comes next, just before it', NEWEST - 50, NEWEST - 1],
    ['stays where it waits', NEWEST - 1, NEWEST - 1],
  ])('%s', (_what, now, then) => {
    expect(liveTime(now, 100, NEWEST)).toBeCloseTo(then)
  })

  it('knows when all was shown', () => {
    expect(isAtEdge(liveTime(NEWEST - 50, 100, NEWEST), NEWEST)).toBe(true)
    expect(isAtEdge(NEWEST - 2, NEWEST)).toBe(false)
  })
})
