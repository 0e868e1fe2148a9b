import { describe, expect, it } from 'vitest'
import { beginning } from './beginning'

const timeline = {
  start: 10_000,
  end: 60_000,
  newest: 60_000,
  segments: [{ recordingId: 'r1', tabId: null, from: 12_000, to: 60_000 }],
}

describe('a replay as a file (P16)', () => {
  it('begins where its address says', () => {
    expect(beginning('#t=30000', timeline)).toBe(30_000)
    expect(beginning('#t=0', timeline)).toBe(0)
  })

  it('begins where its recordings do if the address says nothing', () => {
    expect(['', '#', '#t=', '#t=soon'].map((fragment) => beginning(fragment, timeline))).toEqual(
      Array(4).fill(2_000),
    )
    expect(beginning('', { ...timeline, segments: [] })).toBe(0)
  })
})
