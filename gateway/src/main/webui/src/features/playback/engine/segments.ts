import type {
  ChunkEntry,
  PlaybackAnswer,
  PlaybackManifest,
  RecordingAnswer,
  RecordingEntry,
  SegmentEntry,
} from '@/api/types'

/** The number of the last chunk in it. */
export const lastSequence = ({ sequence, segment }: ChunkEntry): number => segment?.lastSequence ?? sequence

const asChunk = (segment: SegmentEntry): ChunkEntry => {
  const { firstSequence: sequence, from, to, clockOffsetMs, snapshot, events, bytes } = segment
  return { sequence, from, to, clockOffsetMs, snapshot, events, bytes, segment }
}

function recordingOf({ segments, chunks, ...recording }: RecordingAnswer): RecordingEntry {
  const pieces = [...segments.map(asChunk), ...chunks]
  return { ...recording, chunks: pieces.sort((a, b) => a.sequence - b.sequence) }
}

/** The manifest with each recording's segments among its chunks. */
export const withSegments = (answer: PlaybackAnswer): PlaybackManifest => ({
  ...answer,
  recordings: answer.recordings.map(recordingOf),
})

/** Whether a segment is made of chunks that are known, each with the times that it has now. */
function isMadeOf(segment: ChunkEntry, parts: ChunkEntry[]): boolean {
  let next = segment.sequence
  for (const part of parts) {
    if (part.sequence !== next || part.clockOffsetMs !== segment.clockOffsetMs) {
      return false
    }
    next = lastSequence(part) + 1
  }
  return next === lastSequence(segment) + 1
}

/**
 * The chunks of now, but with those that were put together since in place of their segment, where some of them are loaded: each can still be
 * loaded by itself, and nothing has to be loaded again.
 *
 * @param isLoaded of those from before
 */
export function keepingLoaded(
  now: ChunkEntry[],
  before: ChunkEntry[],
  isLoaded: (chunk: ChunkEntry) => boolean,
): ChunkEntry[] {
  return now.flatMap((chunk) => {
    const parts = before.filter(
      ({ sequence }) => sequence >= chunk.sequence && sequence <= lastSequence(chunk),
    )
    return chunk.segment && parts.some(isLoaded) && isMadeOf(chunk, parts) ? parts : [chunk]
  })
}
