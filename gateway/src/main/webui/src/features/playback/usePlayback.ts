import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { eventWithTime } from '@rrweb/types'
import { useCallback } from 'react'
import { loadAsset, loadAssetEntries } from '@/api/assets'
import { api, bodyOf } from '@/api/client'
import { isStatus } from '@/api/problem'
import type { ChunkEntry, Session } from '@/api/types'
import type { FoundLosses } from './engine/assets/FoundLosses'
import { assetsFrom } from './engine/assets/rewriteEvents'
import { manifestQuery, orNull, SESSION, sessionQuery } from './sessionQueries'

const POLL_MS = 3_000
/** Often enough that a picture that is a few seconds behind never stops. */
const RECORDING_POLL_MS = 2_000
const CHUNKS_KEPT_MS = 5 * 60_000
/** A request that is never answered would have who follows a visit wait for good. */
const LONGEST_LOAD_MS = 30_000
/** While a visit goes on, its recorder tells of more assets. */
const ASSETS_FRESH_MS = 10_000

const pollWhile = (open: boolean, everyMs = POLL_MS): number | false => (open ? everyMs : false)

export const useSession = (systemId: string, sessionId: string) =>
  useQuery({
    ...sessionQuery(systemId, sessionId),
    // What is not here any more, as behind a link that was revoked, does not come again.
    refetchInterval: ({ state: { data, error } }) =>
      pollWhile(!isStatus(error, 404) && (data?.state === 'open' || !data?.title)),
  })

/** Where the recordings of a session are, as long as it goes on also those that come. */
export const useManifest = (systemId: string, sessionId: string, open: boolean) =>
  useQuery({ ...manifestQuery(systemId, sessionId), refetchInterval: pollWhile(open, RECORDING_POLL_MS) })

/** The account of a session; null while there is none. It is not shared with the session. */
export const useSummary = ({ systemId, id: sessionId, version, title }: Session, shared: boolean) =>
  useQuery({
    queryKey: ['summary', systemId, sessionId, version],
    queryFn: ({ signal }) =>
      orNull(bodyOf(api.GET(`${SESSION}/summary`, { params: { path: { systemId, sessionId } }, signal }))),
    // The session has its title from it.
    enabled: Boolean(title) && !shared,
  })

type Content = Promise<eventWithTime[]>

/** Loads chunks and segments of recordings; none ever changes, a segment under its version, so it is loaded once. */
export function useChunkLoader(systemId: string, sessionId: string) {
  const queries = useQueryClient()
  return useCallback(
    (recordingId: string, { sequence, segment }: ChunkEntry) => {
      const path = { systemId, sessionId, recordingId }
      const part = segment ? ['segment', segment.index, segment.version] : ['chunk', sequence]
      return queries.fetchQuery({
        queryKey: ['recorded', systemId, sessionId, recordingId, ...part],
        queryFn: () => {
          const signal = AbortSignal.timeout(LONGEST_LOAD_MS)
          return segment
            ? (bodyOf(
                api.GET(`${SESSION}/playback/recordings/{recordingId}/segments/{index}`, {
                  params: { path: { ...path, index: segment.index } },
                  signal,
                }),
              ) as Content)
            : (bodyOf(
                api.GET(`${SESSION}/playback/recordings/{recordingId}/chunks/{sequence}`, {
                  params: { path: { ...path, sequence } },
                  signal,
                }),
              ) as Content)
        },
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: CHUNKS_KEPT_MS,
        retry: 2,
      })
    },
    [queries, systemId, sessionId],
  )
}

/** Which address of a recording stood for which asset. */
export const assetEntries = (systemId: string, sessionId: string, recordingId: string) => ({
  queryKey: ['assets', systemId, sessionId, recordingId],
  queryFn: () => loadAssetEntries({ systemId, sessionId, recordingId }),
  gcTime: CHUNKS_KEPT_MS,
})

/** Loads what a recording's pages were made of; an asset never changes, so it is loaded once. */
export function useAssets(systemId: string, sessionId: string, losses: FoundLosses) {
  const queries = useQueryClient()
  return useCallback(
    (recordingId: string) => {
      const manifest = () => {
        const session = queries.getQueryData<Session>(['session', systemId, sessionId])
        const staleTime = session?.state === 'open' ? ASSETS_FRESH_MS : Number.POSITIVE_INFINITY
        return queries.fetchQuery({ ...assetEntries(systemId, sessionId, recordingId), staleTime })
      }
      // Meanwhile its first events are loaded; what fails is seen when it is asked for behind them.
      void manifest().catch(() => undefined)
      return assetsFrom(
        {
          manifest,
          content: (sha256) =>
            queries.fetchQuery({
              queryKey: ['asset', systemId, sessionId, sha256],
              queryFn: () => loadAsset({ systemId, sessionId, sha256 }),
              staleTime: Number.POSITIVE_INFINITY,
              gcTime: CHUNKS_KEPT_MS,
              retry: 1,
            }),
        },
        (found) => losses.note(recordingId, found),
      )
    },
    [queries, systemId, sessionId, losses],
  )
}
