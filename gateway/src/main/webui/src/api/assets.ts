import { isStatus, problemOf } from './problem'
import type { RecordingEntry } from './types'

/*
 * Written by hand until playback-service's API document has them: then these are names of its schemas in types.ts, and what asks for
 * them uses the client's own paths.
 */

/** Why the content of an address was not kept. */
export type AssetLoss = 'blocked' | 'size' | 'type' | 'time' | 'status' | 'count'

/** What an address in a recording stood for: content that is kept, or why there is none. */
export interface AssetEntry {
  url: string
  sha256?: string | null
  type?: string | null
  bytes?: number | null
  lost?: AssetLoss | null
}

/** What is known to be missing in a recording, beside gaps in its sequence. */
export interface RecordingHealth {
  assets: number
  missingAssets: number
  losses: { reason: string; events: number }[]
  muted: number
  canvases: number
  foreignFrames: number
  closedRoots: number
  steps: string[]
  lastSequence?: number | null
  refusedChunks: number
}

/** The health of a recording; recordings of earlier recorders have none. */
export const healthOf = (recording: RecordingEntry): RecordingHealth | undefined =>
  (recording as RecordingEntry & { health?: RecordingHealth | null }).health ?? undefined

interface OfSession {
  systemId: string
  sessionId: string
}

const ASSET_TIMEOUT_MS = 15_000

async function get({ systemId, sessionId }: OfSession, path: string): Promise<Response> {
  const [system, session] = [systemId, sessionId].map(encodeURIComponent)
  const address = `/api/v1/systems/${system}/sessions/${session}/playback/${path}`
  const request = new Request(new URL(address, window.location.origin), {
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    signal: AbortSignal.timeout(ASSET_TIMEOUT_MS),
  })
  const response = await globalThis.fetch(request)
  if (!response.ok) {
    throw await problemOf(response)
  }
  return response
}

/** Which address of a recording stood for what; nothing if nobody told. */
export async function loadAssetEntries({
  recordingId,
  ...of
}: OfSession & { recordingId: string }): Promise<AssetEntry[]> {
  try {
    const response = await get(of, `recordings/${encodeURIComponent(recordingId)}/assets`)
    return ((await response.json()) as { items: AssetEntry[] }).items
  } catch (error) {
    if (isStatus(error, 404)) {
      return []
    }
    throw error
  }
}

/** The content of an asset, with the type that it was kept with. */
export async function loadAsset({ sha256, ...of }: OfSession & { sha256: string }): Promise<Blob> {
  return (await get(of, `assets/${encodeURIComponent(sha256)}`)).blob()
}
