import type { eventWithTime } from '@rrweb/types'
import { describe, expect, it } from 'vitest'
import { pointerAt } from './pointer'

const [INCREMENTAL, MOUSE_MOVE, MOUSE_INTERACTION, CLICK, FOCUS] = [3, 1, 2, 2, 5]

const event = (timestamp: number, data: unknown) => ({ type: INCREMENTAL, timestamp, data }) as eventWithTime
const events = [
  event(1_000, {
    source: MOUSE_MOVE,
    positions: [
      { x: 1, y: 2, id: 7, timeOffset: -100 },
      { x: 3, y: 4, id: 8, timeOffset: 0 },
    ],
  }),
  event(2_000, { source: MOUSE_INTERACTION, type: CLICK, x: 50, y: 60, id: 9 }),
  event(2_001, { source: MOUSE_INTERACTION, type: FOCUS, x: 0, y: 0, id: 9 }),
]

describe('pointerAt', () => {
  it('is where the last move or click was', () => {
    expect(pointerAt(events, 1_500)).toEqual({ x: 3, y: 4, node: 8 })
    expect(pointerAt(events, 9_000)).toEqual({ x: 50, y: 60, node: 9 })
  })

  it('is nowhere before the pointer was seen', () => {
    expect(pointerAt(events, 999)).toBeUndefined()
  })
})
