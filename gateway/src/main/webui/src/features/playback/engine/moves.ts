import { EventType, IncrementalSource, type eventWithTime, type mousemoveData } from '@rrweb/types'

const MOVES: readonly IncrementalSource[] = [
  IncrementalSource.MouseMove,
  IncrementalSource.TouchMove,
  IncrementalSource.Drag,
]

const isMove = (
  event: eventWithTime,
): event is Extract<eventWithTime, { type: EventType.IncrementalSnapshot }> & { data: mousemoveData } =>
  event.type === EventType.IncrementalSnapshot &&
  MOVES.includes(event.data.source) &&
  Array.isArray((event.data as mousemoveData).positions)

/**
 * Each place of the pointer as an event at its own time, none before `since`. Recorders tell several in one event, at the time of the last; when rrweb
 * goes on from such an event, it begins at the first of its places and does once more what happened between them.
 */
export function asSingleMoves(events: readonly eventWithTime[], since: number): eventWithTime[] {
  const single = events.flatMap((event): eventWithTime[] => {
    if (!isMove(event)) {
      return [event]
    }
    return event.data.positions.map((position) => ({
      ...event,
      timestamp: Math.min(event.timestamp, Math.max(since, event.timestamp + (position.timeOffset || 0))),
      data: { ...event.data, positions: [{ ...position, timeOffset: 0 }] },
    }))
  })
  return inOrder(single)
}

/** Places go before what happened after them; nothing else changes its place, whatever its time is. */
function inOrder(events: readonly eventWithTime[]): eventWithTime[] {
  const ordered: eventWithTime[] = []
  for (const event of events) {
    let index = ordered.length
    if (isMove(event)) {
      while ((ordered[index - 1]?.timestamp ?? -Infinity) > event.timestamp) {
        index--
      }
    }
    ordered.splice(index, 0, event)
  }
  return ordered
}
