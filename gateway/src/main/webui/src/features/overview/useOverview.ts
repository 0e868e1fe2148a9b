import { useAnswer } from '@/api/answers'
import { api, bodyOf } from '@/api/client'
import { useRanking } from '@/features/metrics/useRanking'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

/** What is read from many events is refreshed less often. */
const REFRESH_MS = 30_000
const refreshed = { refetchInterval: REFRESH_MS, staleTime: 5_000 }

export type TopOf = 'pages' | 'events' | 'errors'
export type TopBy = 'count' | 'sessions'

/** What the sessions hold together, with those of the range before. */
export const useOverview = (systemId: string, filter: SessionFilter) =>
  useAnswer({
    queryKey: ['overview', systemId, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/overview', {
          params: { path: { systemId }, query: filterQuery(filter, Date.now()) },
          signal,
        }),
      ),
    ...refreshed,
  })

/** What there was most of, so many at a time. */
export const useTop = (systemId: string, of: TopOf, filter: SessionFilter, by: TopBy, limit: number) =>
  useRanking({
    queryKey: ['overview', of, systemId, filter, by, limit],
    ask: (cursor, signal) =>
      bodyOf(
        api.GET(`/api/v1/systems/{systemId}/overview/${of}`, {
          params: {
            path: { systemId },
            query: { ...filterQuery(filter, Date.now()), by, cursor, limit: String(limit) },
          },
          signal,
        }),
      ),
    keyOf: ({ name }) => name,
  })
