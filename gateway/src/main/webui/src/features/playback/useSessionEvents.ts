import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, bodyOf } from '@/api/client'
import type { Session } from '@/api/types'
import { inStep, isUpToDate, type FetchPage, type ReadEvents } from './readEvents'

const EVENTS = '/api/v1/systems/{systemId}/sessions/{sessionId}/events'
const TRY_AGAIN_MS = 3_000

const pageReader =
  (systemId: string, sessionId: string, signal: AbortSignal): FetchPage =>
  (cursor, limit) =>
    bodyOf(
      api.GET(EVENTS, {
        params: { path: { systemId, sessionId }, query: { ...(cursor && { cursor }), limit: String(limit) } },
        signal,
      }),
    )

const read = (queries: QueryClient, key: string[], session: Session, signal: AbortSignal) =>
  inStep(
    queries.getQueryData<ReadEvents>(key),
    session,
    pageReader(session.systemId, session.id, signal),
    (some) => queries.setQueryData(key, some),
  )

/** The events of a session, in step with it: each new version of it is looked for new events. */
export function useSessionEvents(systemId: string, sessionId: string, session: Session | undefined) {
  const queries = useQueryClient()
  const queryKey = ['session-events', systemId, sessionId]
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => read(queries, queryKey, session as Session, signal),
    enabled: Boolean(session),
    structuralSharing: false,
    refetchInterval: ({ state: { data } }) =>
      data && session && isUpToDate(data, session) ? false : TRY_AGAIN_MS,
  })
  const { refetch } = query
  const version = session?.version
  useEffect(() => {
    if (version !== undefined) {
      void refetch({ cancelRefetch: false })
    }
  }, [refetch, version])
  return query
}
