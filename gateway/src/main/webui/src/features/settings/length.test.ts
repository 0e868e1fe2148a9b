import { describe, expect, it } from 'vitest'
import { DAY, HOUR, lengthOf, MINUTE, msOf, sayLength } from './length'

describe('lengths of time', () => {
  it('are told in the largest unit that they are a whole number of', () => {
    expect([30 * MINUTE, 12 * HOUR, 48 * HOUR, 90_000, 0].map(sayLength)).toEqual([
      '30 minutes',
      '12 hours',
      '2 days',
      '90 seconds',
      '0 seconds',
    ])
    expect(lengthOf(365 * DAY)).toEqual({ amount: '365', unit: 'day' })
  })

  it('are read as they are typed', () => {
    expect(msOf({ amount: ' 1.5 ', unit: 'hour' })).toBe(90 * MINUTE)
    expect(msOf({ amount: '0', unit: 'day' })).toBe(0)
    expect(['', 'x', '-1', 'Infinity'].map((amount) => msOf({ amount, unit: 'day' }))).toEqual(
      Array(4).fill(undefined),
    )
  })
})
