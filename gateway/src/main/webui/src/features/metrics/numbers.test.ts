import { describe, expect, it } from 'vitest'
import { changeOf } from './numbers'
import { stepFor } from './steps'

describe('changeOf', () => {
  it('tells the change in percent, or that there was nothing before', () => {
    expect(changeOf(12, 10)).toBe('+20%')
    expect(changeOf(5, 10)).toBe('-50%')
    expect(changeOf(10, 10)).toBe('0%')
    expect(changeOf(3, 0)).toBe('new')
    expect(changeOf(0, null)).toBe('')
    expect(changeOf(null, 4)).toBe('-100%')
  })
})

describe('stepFor', () => {
  const now = Date.parse('2026-11-22T00:00:00Z')
  const since = (hours: number) => ({ from: new Date(now - hours * 3_600_000).toISOString() })

  it('takes the shortest step that leaves bars wide enough to be seen', () => {
    expect(stepFor(since(24), now)).toBe('hour')
    expect(stepFor(since(7 * 24), now)).toBe('day')
    expect(stepFor(since(90 * 24), now)).toBe('week')
  })
})
