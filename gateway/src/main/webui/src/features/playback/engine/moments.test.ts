import { describe, expect, it } from 'vitest'
import { eventAt as event, T0 } from '../../../../test/session'
import { indexAt, momentsOf, nextTime } from './moments'

const moments = momentsOf([event(100), event(200), event(200, 'error'), event(900)], T0)

describe('the moments of a session', () => {
  it('are found by the time of the player', () => {
    expect([0, 100, 250, 5_000].map((time) => indexAt(moments, time))).toEqual([-1, 0, 2, 3])
  })

  it('lead from one to the next and back, also while the player goes on (P5)', () => {
    expect([0, 100, 200, 900].map((time) => nextTime(moments, time, 1, false))).toEqual([
      100,
      200,
      900,
      undefined,
    ])
    expect([900, 200, 100].map((time) => nextTime(moments, time, -1, false))).toEqual([200, 100, undefined])
    expect(nextTime(moments, 1_500, -1, true)).toBe(200)
  })
})
