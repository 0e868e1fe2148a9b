import { EventType, IncrementalSource, MouseInteractions, type eventWithTime } from '@rrweb/types'

/** Where the visitor's pointer was, in the page's pixels, and over which of its nodes. */
export interface Pointer {
  x: number
  y: number
  node: number
}

const WITHOUT_A_PLACE: readonly MouseInteractions[] = [
  MouseInteractions.Focus,
  MouseInteractions.Blur,
  MouseInteractions.TouchStart,
  MouseInteractions.TouchMove_Departed,
  MouseInteractions.TouchEnd,
  MouseInteractions.TouchCancel,
]

/** Where the pointer was at an instant, by the last event that tells; undefined before it was seen, and where fingers are used. */
export function pointerAt(events: readonly eventWithTime[], t: number): Pointer | undefined {
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    const pointer = event && event.timestamp <= t ? pointerIn(event, t) : undefined
    if (pointer) {
      return pointer
    }
  }
  return undefined
}

function pointerIn(event: eventWithTime, t: number): Pointer | undefined {
  if (event.type !== EventType.IncrementalSnapshot) {
    return undefined
  }
  const { data } = event
  if (data.source === IncrementalSource.MouseMove) {
    const last = data.positions.findLast(({ timeOffset }) => event.timestamp + timeOffset <= t)
    return last && { x: last.x, y: last.y, node: last.id }
  }
  if (data.source === IncrementalSource.MouseInteraction && !WITHOUT_A_PLACE.includes(data.type)) {
    return data.x === undefined || data.y === undefined ? undefined : { x: data.x, y: data.y, node: data.id }
  }
  return undefined
}
