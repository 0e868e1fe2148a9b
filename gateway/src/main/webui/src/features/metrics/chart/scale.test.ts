import { describe, expect, it } from 'vitest'
import { sayTick, scaleUpTo, type Unit } from './scale'

const said = (most: number, unit: Unit) => scaleUpTo(most, unit).map((value) => sayTick(value, unit))

describe('the scale of a chart (M6, M7)', () => {
  it('has a few round values up to the largest', () => {
    expect(said(1, 'count')).toEqual(['0', '1'])
    expect(said(7, 'count')).toEqual(['0', '2', '4', '6', '8'])
    expect(said(20, 'count')).toEqual(['0', '5', '10', '15', '20'])
    expect(said(123_456, 'count')).toEqual(['0', '50K', '100K', '150K'])
    expect(said(2.3, 'ratio')).toEqual(['0', '1', '2', '3'])
    expect(said(0.3, 'ratio')).toEqual(['0', '0.1', '0.2', '0.3'])
  })

  it('counts time as people do', () => {
    expect(said(65_000, 'duration')).toEqual(['0', '30 s', '1 min', '90 s'])
    expect(said(40 * 60_000, 'duration')).toEqual(['0', '10 min', '20 min', '30 min', '40 min'])
    expect(said(43_200_000, 'duration')).toEqual(['0', '5 h', '10 h', '15 h'])
  })

  it('is there where all is 0', () => {
    expect(said(0, 'count')).toEqual(['0', '1'])
    expect(said(0, 'duration')).toEqual(['0', '1 min'])
  })
})
