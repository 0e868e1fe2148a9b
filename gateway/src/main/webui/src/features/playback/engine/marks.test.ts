import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { eventAt as event, T0 } from '../../../../test/session'
import { markAt, marksOf } from './marks'
import { momentsOf } from './moments'

const moments = (...events: SessionEvent[]) => momentsOf(events, T0)

describe('the marks of a timeline (P6)', () => {
  it('are one for each event while these can be told apart', () => {
    const marks = marksOf(moments(event(0), event(100, 'page'), event(200)), 100)
    expect(marks.map(({ from, kinds }) => [from, kinds])).toEqual([
      [0, ['click']],
      [100, ['page']],
      [200, ['click']],
    ])
  })

  it('leave room between each other, however many events there are', () => {
    const many = Array.from({ length: 25_000 }, (_, index) =>
      event(index * 1_152, index % 10 ? 'track' : 'page'),
    )
    const apart = 360_000
    const begins = marksOf(moments(...many), apart).map(({ from }) => from)
    expect(begins.length).toBeGreaterThan(70)
    expect(begins.slice(1).every((from, index) => from - begins[index]! >= apart)).toBe(true)
  })

  it('stand for all of their events, and tell the most telling one with its time', () => {
    const near = [event(10), event(20, 'track'), event(30, 'page'), event(40, 'error'), event(50, 'error')]
    const [mark, next] = marksOf(moments(...near, event(500)), 100)
    expect(mark).toMatchObject({ from: 10, to: 50, time: 40, kinds: ['error', 'page', 'track'] })
    expect(mark?.events.map(({ id }) => id)).toEqual(near.map(({ id }) => id))
    expect(next?.events).toHaveLength(1)
  })

  it('never hide an error', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => event(index, index === 4_321 ? 'error' : 'page'))
    const marks = marksOf(moments(...many), 100)
    expect(marks.filter(({ kinds }) => kinds.includes('error')).map(({ time }) => time)).toEqual([4_321])
  })

  it('are found near a place on the line, but not far from it', () => {
    const marks = marksOf(moments(event(100), event(180), event(900)), 100)
    const found = [60, 140, 220, 860, 500, 2_000].map((time) => markAt(marks, time, 50)?.from)
    expect(found).toEqual([100, 100, 100, 900, undefined, undefined])
    expect(markAt([], 0, 50)).toBeUndefined()
  })
})
