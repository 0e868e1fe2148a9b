import type { ChunkEntry, PlaybackManifest } from '@/api/types'

/**
 * How much longer one chunk takes to arrive than another. Within this limit offsets differ by the network alone; beyond it
 * the visitor's clock was set.
 */
const JITTER_MS = 10_000

/**
 * The manifest with all times by one clock. The server tells each chunk's by how long that took to arrive, large ones
 * longer than small ones; by the smallest of these offsets the order and the distances of what happened are exact, in
 * one tab and between several of a browser.
 */
export function aligned(manifest: PlaybackManifest): PlaybackManifest {
  const offsets = offsetsOf(manifest)
  const recordings = manifest.recordings.map((recording) => {
    const ofBrowser = offsets.get(recording.anonymousId) ?? []
    const common = (own: number) => ofBrowser.find((offset) => own - offset <= JITTER_MS) ?? own
    const chunks = recording.chunks.map((chunk) => withOffset(chunk, common(chunk.clockOffsetMs)))
    return { ...recording, chunks }
  })
  return { ...manifest, recordings }
}

/** The offsets of each browser, the smallest first: who uses a phone and a computer has two clocks. */
function offsetsOf({ recordings }: PlaybackManifest): Map<string, number[]> {
  const offsets = new Map<string, number[]>()
  for (const { anonymousId, chunks } of recordings) {
    const ofBrowser = offsets.get(anonymousId) ?? []
    offsets.set(anonymousId, ofBrowser)
    ofBrowser.push(...chunks.map(({ clockOffsetMs }) => clockOffsetMs))
  }
  offsets.forEach((ofBrowser) => ofBrowser.sort((a, b) => a - b))
  return offsets
}

function withOffset(chunk: ChunkEntry, clockOffsetMs: number): ChunkEntry {
  const by = clockOffsetMs - chunk.clockOffsetMs
  const shifted = (iso: string) => new Date(Date.parse(iso) + by).toISOString()
  const { from, to, activeFrom, activeTo } = chunk
  return {
    ...chunk,
    clockOffsetMs,
    from: shifted(from),
    to: shifted(to),
    ...(activeFrom && { activeFrom: shifted(activeFrom) }),
    ...(activeTo && { activeTo: shifted(activeTo) }),
  }
}
