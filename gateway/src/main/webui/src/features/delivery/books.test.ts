import { describe, expect, it } from 'vitest'
import type { Books, BooksMinute } from '@/api/types'
import { balanceOf, barsOf, countsOf } from './books'

const T0 = Date.parse('2026-11-21T08:00:00.000Z')
const at = (minute: number) => new Date(T0 + minute * 60_000).toISOString()
const minute = (number: number, received: number, stored: number): BooksMinute => ({
  minute: at(number),
  sourceId: 'app',
  what: 'events',
  received,
  states: [{ state: 'stored', reason: null, count: stored }],
})
const books = (minutes: BooksMinute[], length = 60): Books => ({
  from: at(0),
  to: at(length),
  stepMs: 60_000,
  minutes,
  totals: minutes.map((entry) => ({ ...entry, inTransit: 0 })),
})
const NOW = T0 + 60 * 60_000

describe('the books (G6)', () => {
  it('count what is in no final state as in transit', () => {
    expect(countsOf([minute(0, 10, 7)])).toMatchObject({ stored: 7, refused: 0, 'in-transit': 3 })
  })

  it('balance when received is the sum of the states', () => {
    expect(balanceOf(books([minute(0, 5, 5), minute(1, 2, 2)]), NOW)).toEqual({
      kind: 'balanced',
      received: 7,
    })
  })

  it('are in motion while something received lately is under way', () => {
    expect(balanceOf(books([minute(58, 9, 5)]), NOW)).toEqual({ kind: 'moving', inTransit: 4 })
  })

  it('name the minute and source of what is missing for long', () => {
    const balance = balanceOf(books([minute(3, 9, 5), minute(58, 1, 1)]), NOW)
    expect(balance).toEqual({
      kind: 'unbalanced',
      gaps: [{ minute: at(3), sourceId: 'app', what: 'events', missing: 4 }],
    })
  })

  it('do not let what is missing in one minute hide what is too much in another', () => {
    expect(balanceOf(books([minute(3, 9, 5), minute(4, 5, 9)]), NOW)).toMatchObject({ kind: 'unbalanced' })
  })

  it('are drawn in bars of a round length that lose nothing', () => {
    const bars = barsOf(books([minute(0, 3, 3), minute(1, 2, 2), minute(1439, 4, 4)], 1440))
    expect(bars).toHaveLength(48)
    expect(bars[0]).toMatchObject({ at: T0, received: 5 })
    expect(barsOf(books([], 61))).toHaveLength(61)
    expect(bars.at(-1)).toMatchObject({ received: 4 })
  })
})
