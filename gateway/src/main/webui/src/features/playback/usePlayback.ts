import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { eventWithTime } from '@rrweb/types'
import { useCallback } from 'react'
import { call, systemPath } from '@/api/client'
import { isStatus } from '@/api/problem'
import type { Page, PlaybackManifest, Session, SessionEvent, Summary } from '@/api/types'

const POLL_MS = 3_000
/** As many as the API gives at once. */
const EVENTS_PER_CALL = 200
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
    queryFn: ({ signal }) => call<Session>(systemPath(systemId, 'sessions', sessionId), { signal }),
    refetchInterval: (query) => pollWhile(query.state.data?.state === 'open' || !query.state.data?.title),
  })

async function allEvents(path: string, signal: AbortSignal): Promise<SessionEvent[]> {
  const events: SessionEvent[] = []
  let cursor: string | null = null
  do {
    const page: Page<SessionEvent> = await call(path, { query: { cursor, limit: EVENTS_PER_CALL }, signal })
    events.push(...page.items)
    cursor = page.next ?? null
  } while (cursor)
  return events
}

export const useSessionEvents = (systemId: string, sessionId: string, open: boolean) =>
  useQuery({
    queryKey: ['session-events', systemId, sessionId],
    queryFn: ({ signal }) => allEvents(systemPath(systemId, 'sessions', sessionId, 'events'), signal),
    refetchInterval: pollWhile(open),
  })

/** Where the recordings of a session are; null while it has none. */
export const useManifest = (systemId: string, sessionId: string, open: boolean) =>
  useQuery({
    queryKey: ['playback', systemId, sessionId],
    queryFn: ({ signal }) =>
      orNull(call<PlaybackManifest>(systemPath(systemId, 'sessions', sessionId, 'playback'), { signal })),
    refetchInterval: pollWhile(open),
  })

/** The account of a session; null while there is none. */
export const useSummary = (systemId: string, sessionId: string, version: number) =>
  useQuery({
    queryKey: ['summary', systemId, sessionId, version],
    queryFn: ({ signal }) =>
      orNull(call<Summary>(systemPath(systemId, 'sessions', sessionId, 'summary'), { signal })),
  })

/** Loads chunks of recordings; a chunk never changes, so it is loaded once. */
export function useChunkLoader(systemId: string, sessionId: string) {
  const queries = useQueryClient()
  return useCallback(
    (recordingId: string, sequence: number) =>
      queries.fetchQuery({
        queryKey: ['chunk', systemId, sessionId, recordingId, sequence],
        queryFn: () =>
          call<eventWithTime[]>(
            systemPath(
              systemId,
              'sessions',
              sessionId,
              'playback',
              'recordings',
              recordingId,
              'chunks',
              sequence,
            ),
          ),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: CHUNKS_KEPT_MS,
        retry: 2,
      }),
    [queries, systemId, sessionId],
  )
}
