import { EventType, type eventWithTime } from '@rrweb/types'

/** An event in server time. */
export type TimedEvent = eventWithTime & {
  /** What its other times, which are by the recorder's clock, differ by: milliseconds to add. */
  clockOffset: number
}

/** The events of a chunk in server time. The input is left as it is: it may be cached. */
export function inServerTime(events: eventWithTime[], clockOffset: number): TimedEvent[] {
  return events.map((event) => ({ ...event, timestamp: event.timestamp + clockOffset, clockOffset }))
}

export type ColorScheme = 'light' | 'dark'

/** Which colours the visitor's system asked pages for, as far as an event tells; recordings that do not tell count as light. */
export function colorSchemeOf(event: eventWithTime | undefined): ColorScheme | undefined {
  if (event?.type !== EventType.Meta) {
    return undefined
  }
  const told = (event.data as { colorScheme?: unknown }).colorScheme
  return told === 'dark' ? 'dark' : 'light'
}

/**
 * The events of a part without the picture that the server made for it, with which playing can begin there. Who plays on from what was before has
 * that page already, exactly.
 */
export const withoutCheckpoint = (events: eventWithTime[]): eventWithTime[] =>
  events.filter((event) => (event as { checkpoint?: unknown }).checkpoint !== true)
