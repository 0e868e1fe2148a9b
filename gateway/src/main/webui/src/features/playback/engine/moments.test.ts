import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { indexAt, indexNear, marksOf, momentsOf, nextTime } from './moments'

const T0 = Date.UTC(2026, 0, 1)
const event = (time: number, kind = 'click'): SessionEvent => ({
  id: `${kind}${time}`,
  at: new Date(T0 + time).toISOString(),
  kind,
  sourceId: 'app',
  sourceType: 'product',
  marks: [],
  properties: {},
})
const moments = momentsOf([event(100), event(200), event(200, 'error'), event(900)], T0)

describe('the moments of a session', () => {
  it('are found by the time of the player', () => {
    expect([0, 100, 250, 5_000].map((time) => indexAt(moments, time))).toEqual([-1, 0, 2, 3])
  })

  it('are found near a place on the bar, but not far from it', () => {
    expect([90, 860, 500, 2_000].map((time) => indexNear(moments, time, 50))).toEqual([0, 3, -1, -1])
    expect(indexNear(momentsOf([], T0), 0, 50)).toBe(-1)
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

  it('are all marked while they can be told apart (P6)', () => {
    expect(marksOf(moments, 1_000)).toHaveLength(4)
  })

  it('are marked by the most telling ones when there are too many', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => event(index))
    const marks = marksOf(momentsOf(many.toSpliced(50_000, 1, event(50_000, 'error')), T0), 100_000)
    expect(marks.length).toBeLessThanOrEqual(601)
    expect(marks.map(({ event: { kind } }) => kind)).toContain('error')
  })
})
