import { EventType, type eventWithTime } from '@rrweb/types'
import type { ChunkEntry, RecordingEntry } from '@/api/types'

/**
 * Offsets of chunks differ by the jitter of the network. Within this limit a recording keeps its first offset, so that
 * the order and the distances of its events stay exact; beyond it the visitor's clock was set, and the chunk's own counts.
 */
const JITTER_MS = 2_000

export function offsetOf(recording: RecordingEntry, chunk: ChunkEntry): number {
  const first = recording.chunks[0]?.clockOffsetMs ?? chunk.clockOffsetMs
  return Math.abs(chunk.clockOffsetMs - first) <= JITTER_MS ? first : chunk.clockOffsetMs
}

/** The events of a chunk in server time. The input is left as it is: it may be cached. */
export function inServerTime(events: eventWithTime[], offset: number): eventWithTime[] {
  return events.map((event) => ({ ...event, timestamp: event.timestamp + offset }))
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
