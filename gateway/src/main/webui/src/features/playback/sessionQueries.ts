import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { IndexRouteObject } from 'react-router'
import { api, bodyOf } from '@/api/client'
import { isStatus } from '@/api/problem'
import { withSegments } from './engine/segments'

export const SESSION = '/api/v1/systems/{systemId}/sessions/{sessionId}'

/** Answers that mean "not there (yet)" become null; they are no failure. */
export const orNull = <T>(promise: Promise<T>): Promise<T | null> =>
  promise.catch((error: unknown) => {
    if (isStatus(error, 404)) {
      return null
    }
    throw error
  })

export const sessionQuery = (systemId: string, sessionId: string) =>
  queryOptions({
    queryKey: ['session', systemId, sessionId],
    queryFn: ({ signal }) => bodyOf(api.GET(SESSION, { params: { path: { systemId, sessionId } }, signal })),
  })

/** Where the recordings of a session are; null while it has none. */
export const manifestQuery = (systemId: string, sessionId: string) =>
  queryOptions({
    queryKey: ['playback', systemId, sessionId],
    queryFn: ({ signal }) =>
      orNull(
        bodyOf(api.GET(`${SESSION}/playback`, { params: { path: { systemId, sessionId } }, signal })).then(
          withSegments,
        ),
      ),
  })

/** Asks for what the page of a session needs first, while its code is still being loaded; what fails is seen when the page asks. */
export const askingForSession = (
  queries: QueryClient,
): Pick<IndexRouteObject, 'loader' | 'shouldRevalidate'> => ({
  loader({ params: { systemId, sessionId } }) {
    if (systemId && sessionId) {
      void queries.prefetchQuery(sessionQuery(systemId, sessionId))
      void queries.prefetchQuery(manifestQuery(systemId, sessionId))
    }
    return null
  },
  shouldRevalidate: ({ currentParams, nextParams }) => currentParams.sessionId !== nextParams.sessionId,
})
