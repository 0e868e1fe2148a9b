import type { eventWithTime } from '@rrweb/types'
import type { AssetEntry } from '@/api/assets'
import type { ChunkEntry, PlaybackAnswer, PlaybackManifest, SessionPart } from '@/api/types'
import type { AssetSource } from '../engine/assets/AssetMap'
import type { LoadChunk } from '../engine/RecordingTrack'
import { withSegments } from '../engine/segments'

/** Only there where others are left out. */
const CUT = 'cut'
/** Only there where the file is of a part of the session. */
const PART = 'part'

const pathOf = (recordingId: string, { sequence, segment }: ChunkEntry): string =>
  `recordings/${recordingId}/${segment ? `segments/${segment.index}` : `chunks/${sequence}`}`

/** Answers of the API that the page brings along: each an element that nothing runs, by its path below `playback`, gzip as base64. */
export class OfflineFile {
  readonly #parts: ReadonlyMap<string, HTMLElement>
  readonly #blobs = new Map<string, Promise<Blob>>()
  readonly #lists = new Map<string, Promise<{ items: AssetEntry[] }>>()

  constructor(page: Document) {
    const parts = [...page.querySelectorAll<HTMLElement>('script[data-path]')]
    this.#parts = new Map(parts.map((part) => [part.dataset.path ?? '', part]))
  }

  /** What is in the file of what there was. */
  async manifest(): Promise<PlaybackManifest> {
    const { recordings, ...session } = withSegments(await this.#json<PlaybackAnswer>(''))
    const here = recordings.map(({ chunks, ...recording }) => ({
      ...recording,
      chunks: chunks.filter((chunk) => this.#parts.has(pathOf(recording.id, chunk))),
    }))
    const part = await this.#ifThere<SessionPart>(PART)
    return { ...session, recordings: here.filter(({ chunks }) => chunks.length > 0), ...(part && { part }) }
  }

  /** From when on it has nothing, since it was full; undefined if it has all. */
  async fullFrom(): Promise<string | undefined> {
    return (await this.#ifThere<{ from: string }>(CUT))?.from
  }

  readonly loadChunk: LoadChunk = (recordingId, chunk) =>
    this.#json<eventWithTime[]>(pathOf(recordingId, chunk))

  assetsOf(recordingId: string): AssetSource {
    return {
      manifest: async () => (await this.#list(recordingId)).items,
      content: (sha256) => kept(this.#blobs, `assets/${sha256}`, (path) => this.#blob(path)),
    }
  }

  #list(recordingId: string): Promise<{ items: AssetEntry[] }> {
    return kept(this.#lists, `recordings/${recordingId}/assets`, (path) => this.#json(path))
  }

  async #ifThere<T>(path: string): Promise<T | undefined> {
    return this.#parts.has(path) ? this.#json<T>(path) : undefined
  }

  async #json<T>(path: string): Promise<T> {
    return JSON.parse(await (await this.#blob(path)).text()) as T
  }

  async #blob(path: string): Promise<Blob> {
    const part = this.#parts.get(path)
    if (!part) {
      throw new Error('This part is not in the file.')
    }
    const packed = new Blob([bytesOf(part.textContent ?? '')]).stream()
    const content = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).blob()
    return new Blob([content], { type: part.dataset.type ?? '' })
  }
}

function kept<T>(all: Map<string, Promise<T>>, path: string, make: (path: string) => Promise<T>): Promise<T> {
  const known = all.get(path) ?? make(path)
  all.set(path, known)
  return known
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    bytes[index] = text.charCodeAt(index)
  }
  return bytes
}
