import { EventType, type eventWithTime } from '@rrweb/types'
import { inServerTime } from '../engine/recordedEvents'
import type { LoadChunk } from '../engine/RecordingTrack'

/** The addresses of the pages that were loaded until now, as the recordings tell them, by the recorder's own clock. */
export class Addresses {
  readonly #byRecording = new Map<string, Map<number, string>>()

  /** Loads as before, and notes what addresses come along. */
  noting(load: LoadChunk): LoadChunk {
    return async (recordingId, chunk) => {
      const events = await load(recordingId, chunk)
      this.#note(recordingId, inServerTime(events, chunk.clockOffsetMs))
      return events
    }
  }

  /** The address that a recording's page had at an instant; the empty text if none is known. */
  at(recordingId: string, t: number): string {
    const told = [...(this.#byRecording.get(recordingId) ?? [])].toSorted(([a], [b]) => a - b)
    return (told.findLast(([at]) => at <= t) ?? told[0])?.[1] ?? ''
  }

  #note(recordingId: string, events: readonly eventWithTime[]): void {
    const told = this.#byRecording.get(recordingId) ?? new Map<number, string>()
    this.#byRecording.set(recordingId, told)
    for (const event of events) {
      if (event.type === EventType.Meta) {
        told.set(event.timestamp, String(event.data.href))
      }
    }
  }
}
