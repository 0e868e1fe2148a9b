import { api, bodyOf } from './client'
import type { components as Playback } from './generated/playback'
import { isStatus } from './problem'
import type { RecordingEntry } from './types'

/** What an address in a recording stood for: content that is kept, or why there is none. */
export type AssetEntry = Playback['schemas']['PlaybackAsset']

/** Why the content of an address was not kept. */
export type AssetLoss = NonNullable<AssetEntry['lost']>

/** What is known to be missing in a recording, beside gaps in its sequence. */
export type RecordingHealth = RecordingEntry['health']

interface OfSession {
  systemId: string
  sessionId: string
}

const PLAYBACK = '/api/v1/systems/{systemId}/sessions/{sessionId}/playback'
const ASSET_TIMEOUT_MS = 15_000

/** Which address of a recording stood for what; nothing if nobody told. */
export async function loadAssetEntries(path: OfSession & { recordingId: string }): Promise<AssetEntry[]> {
  try {
    const { items } = await bodyOf(
      api.GET(`${PLAYBACK}/recordings/{recordingId}/assets`, { params: { path } }),
    )
    return items
  } catch (error) {
    if (isStatus(error, 404)) {
      return []
    }
    throw error
  }
}

/** The content of an asset, with the type that it was kept with. */
export const loadAsset = (path: OfSession & { sha256: string }): Promise<Blob> =>
  bodyOf(
    api.GET(`${PLAYBACK}/assets/{sha256}`, {
      params: { path },
      headers: { Accept: '*/*' },
      parseAs: 'blob',
      signal: AbortSignal.timeout(ASSET_TIMEOUT_MS),
    }),
  ) as Promise<Blob>
