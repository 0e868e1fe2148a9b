import type { ChunkEntry, PlaybackManifest, RecordingEntry } from '@/api/types'
import { ms, orderedChunks } from './timeline'

/** Offsets that differ by no more are of one clock. */
const JITTER_MS = 2_000
/** As long as the recorder waits for a chunk to be taken. */
const LATEST_MS = 30_000

/**
 * The manifest with all times by one clock. The server tells each chunk's by how long that took to arrive, large ones
 * longer than small ones, which is corrected here: the order and the distances of what happened are exact, in one tab
 * and between several of a browser.
 */
export function aligned(manifest: PlaybackManifest): PlaybackManifest {
  const offsets = new Map<ChunkEntry, number>()
  for (const chunks of chunksByBrowser(manifest).values()) {
    tellOffsets(chunks, offsets)
  }
  const recordings = manifest.recordings.map((recording) => inSequence(recording, offsets))
  return { ...manifest, recordings }
}

/** Who uses a phone and a computer has two clocks. */
function chunksByBrowser({ recordings }: PlaybackManifest): Map<string, ChunkEntry[]> {
  const byBrowser = new Map<string, ChunkEntry[]>()
  for (const { anonymousId, chunks } of recordings) {
    const known = byBrowser.get(anonymousId) ?? []
    byBrowser.set(anonymousId, known)
    known.push(...chunks)
  }
  return byBrowser
}

/**
 * Of a chunk and all that arrived after it the smallest offset: a late chunk is late alone, but a clock that was set stays
 * set. Of the last one nobody knows; it is late, unless it would be later than chunks can be.
 */
function tellOffsets(chunks: ChunkEntry[], offsets: Map<ChunkEntry, number>): void {
  const byArrival = chunks.toSorted((a, b) => ms(a.to) - ms(b.to))
  let smallest = Number.POSITIVE_INFINITY
  for (const chunk of byArrival.toReversed()) {
    smallest = Math.min(smallest, chunk.clockOffsetMs)
    offsets.set(chunk, smallest)
  }
  const [before, last] = byArrival.slice(-2)
  const known = before && offsets.get(before)
  if (last && known !== undefined && last.clockOffsetMs - known <= LATEST_MS) {
    offsets.set(last, known)
  }
  for (const chunk of chunks) {
    if ((offsets.get(chunk) ?? smallest) - smallest <= JITTER_MS) {
      offsets.set(chunk, smallest)
    }
  }
}

/**
 * Whatever the clocks say, a recording is played in the order of its chunks. What was before a session comes at its first instant
 * by links, whatever clock it had.
 */
function inSequence(recording: RecordingEntry, offsets: Map<ChunkEntry, number>): RecordingEntry {
  let end = Number.NEGATIVE_INFINITY
  const ordered = orderedChunks(recording)
  const first = ordered[0]?.from
  const chunks = ordered.map((chunk) => {
    const by = chunk.to === first ? 0 : (offsets.get(chunk) ?? chunk.clockOffsetMs) - chunk.clockOffsetMs
    const later = Math.max(0, end - (ms(chunk.from) + by))
    end = ms(chunk.to) + by + later
    return shifted(chunk, by + later)
  })
  return { ...recording, chunks }
}

function shifted(chunk: ChunkEntry, by: number): ChunkEntry {
  const moved = (iso: string) => new Date(ms(iso) + by).toISOString()
  const { from, to, activeFrom, activeTo, clockOffsetMs, segment } = chunk
  const active = segment?.active.map((one) => ({ from: moved(one.from), to: moved(one.to) }))
  return {
    ...chunk,
    clockOffsetMs: clockOffsetMs + by,
    from: moved(from),
    to: moved(to),
    ...(activeFrom && { activeFrom: moved(activeFrom) }),
    ...(activeTo && { activeTo: moved(activeTo) }),
    ...(segment && active && { segment: { ...segment, active } }),
  }
}
