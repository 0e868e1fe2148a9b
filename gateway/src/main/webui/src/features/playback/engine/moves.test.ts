import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { expect, it } from 'vitest'
import { asSingleMoves } from './moves'

const load = (timestamp: number) => ({ type: EventType.Load, data: {}, timestamp }) as eventWithTime
const move = (timestamp: number, offsets: number[], source = IncrementalSource.MouseMove) =>
  ({
    ...{ type: EventType.IncrementalSnapshot, timestamp },
    data: { source, positions: offsets.map((timeOffset, x) => ({ x, y: 0, id: 1, timeOffset })) },
  }) as eventWithTime
const told = (events: eventWithTime[]) =>
  events.map(({ type, timestamp, data }) =>
    type === EventType.Load
      ? timestamp
      : [timestamp, (data as { positions: { x: number }[] }).positions[0]?.x],
  )

it('puts each place of the pointer at its own time, between what happened then', () => {
  const events = [load(1000), load(1300), load(1480), move(1500, [-450, -200, 0]), load(1510)]

  expect(told(asSingleMoves(events, 1000))).toEqual([1000, [1050, 0], 1300, [1300, 1], 1480, [1500, 2], 1510])
})

it.each([IncrementalSource.TouchMove, IncrementalSource.Drag])('does so with moves of kind %i', (source) => {
  expect(told(asSingleMoves([load(1000), move(1500, [-450, 0], source)], 0))).toEqual([
    1000,
    [1050, 0],
    [1500, 1],
  ])
})

it('puts none before what is loaded already', () => {
  expect(told(asSingleMoves([move(1500, [-450, 0])], 1200))).toEqual([
    [1200, 0],
    [1500, 1],
  ])
  expect(told(asSingleMoves([move(1500, [-450])], 1600))).toEqual([[1500, 0]])
})

it('leaves a move at one time with nothing to go back to', () => {
  const [first] = asSingleMoves([move(1500, [-450])], 0)

  expect(first).toMatchObject({ timestamp: 1050, data: { positions: [{ timeOffset: 0 }] } })
})

it('leaves other events where they are, in whatever order they are told', () => {
  const events = [load(2000), load(1000), { ...load(1500), data: { source: 1, positions: 'none' } } as never]

  expect(asSingleMoves(events, 0)).toEqual(events)
})
