import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { eventWithTime } from '@rrweb/types'
import { useCallback } from 'react'
import { api, bodyOf } from '@/api/client'
import { isStatus } from '@/api/problem'
import type { Session } from '@/api/types'

const SESSION = '/api/v1/systems/{systemId}/sessions/{sessionId}'
const POLL_MS = 3_000
const CHUNKS_KEPT_MS = 5 * 60_000

const pollWhile = (open: boolean): number | false => (open ? POLL_MS : false)

/** Answers that mean "not there (yet)" become null; they are no failure. */
const orNull = <T>(promise: Promise<T>): Promise<T | null> =>
  promise.catch((error: unknown) => {
    if (isStatus(error, 404)) {
      return null
    }
    throw error
  })

export const useSession = (systemId: string, sessionId: string) =>
  useQuery({
    queryKey: ['session', systemId, sessionId],
    queryFn: ({ signal }) => bodyOf(api.GET(SESSION, { params: { path: { systemId, sessionId } }, signal })),
    refetchInterval: (query) => pollWhile(query.state.data?.state === 'open' || !query.state.data?.title),
  })

/** Where the recordings of a session are; null while it has none. */
export const useManifest = (systemId: string, sessionId: string, open: boolean) =>
  useQuery({
    queryKey: ['playback', systemId, sessionId],
    queryFn: ({ signal }) =>
      orNull(bodyOf(api.GET(`${SESSION}/playback`, { params: { path: { systemId, sessionId } }, signal }))),
    refetchInterval: pollWhile(open),
  })

/** The account of a session; null while there is none. It is not shared with the session. */
export const useSummary = ({ systemId, id: sessionId, version, title }: Session, shared: boolean) =>
  useQuery({
    queryKey: ['summary', systemId, sessionId, version],
    queryFn: ({ signal }) =>
      orNull(bodyOf(api.GET(`${SESSION}/summary`, { params: { path: { systemId, sessionId } }, signal }))),
    // The session has its title from it.
    enabled: Boolean(title) && !shared,
  })

/** Loads chunks of recordings; a chunk never changes, so it is loaded once. */
export function useChunkLoader(systemId: string, sessionId: string) {
  const queries = useQueryClient()
  return useCallback(
    (recordingId: string, sequence: number) =>
      queries.fetchQuery({
        queryKey: ['chunk', systemId, sessionId, recordingId, sequence],
        queryFn: () =>
          bodyOf(
            api.GET(`${SESSION}/playback/recordings/{recordingId}/chunks/{sequence}`, {
              params: { path: { systemId, sessionId, recordingId, sequence } },
            }),
          ) as Promise<eventWithTime[]>,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: CHUNKS_KEPT_MS,
        retry: 2,
      }),
    [queries, systemId, sessionId],
  )
}
