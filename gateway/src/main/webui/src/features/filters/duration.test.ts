import { describe, expect, it } from 'vitest'
import { exactDuration, parseDuration } from './duration'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a length of time in a filter', () => {
  it.each([
    ['90 s', 90_000],
    ['90', 90_000],
    ['5 min', 5 * MINUTE],
    ['12 h', 12 * HOUR],
    ['12 Hours', 12 * HOUR],
    ['1 h 30 min', 90 * MINUTE],
    ['1h30m', 90 * MINUTE],
    ['1.5h', 90 * MINUTE],
    ['1,5 h', 90 * MINUTE],
    ['5:00', 5 * MINUTE],
    ['1:30:00', 90 * MINUTE],
    ['250 ms', 250],
    ['0', 0],
  ])('is taken as people write it: %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  it.each(['', 'abc', '5 x', '-5 s', '5 min ago', '1..5 h', '5:99', '٣ s'])('is none: %s', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  it('is told so that it is read as the same again', () => {
    expect(exactDuration(90_000)).toBe('1 min 30 s')
    for (const ms of [0, 1, 999, 1_000, 59_999, 90_000, 12 * HOUR, 12 * HOUR + 1, 49 * HOUR]) {
      expect(parseDuration(exactDuration(ms))).toBe(ms)
    }
  })
})
