import { useAnswer } from '@/api/answers'
import { api, bodyOf } from '@/api/client'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'
import { askOverTime } from './steps'

const REFRESH_MS = 10_000
const METRICS = '/api/v1/systems/{systemId}/metrics'

const refreshed = { refetchInterval: REFRESH_MS, staleTime: 1_000 }

/** The general numbers of the sessions that a filter leaves, with those of the range before. */
export const useNumbers = (systemId: string, filter: SessionFilter) =>
  useAnswer({
    queryKey: ['metrics', 'sessions', systemId, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET(`${METRICS}/sessions`, {
          params: { path: { systemId }, query: filterQuery(filter, Date.now()) },
          signal,
        }),
      ),
    ...refreshed,
  })

/** How long sessions are, in six buckets. */
export const useDistribution = (systemId: string, filter: SessionFilter) =>
  useAnswer({
    queryKey: ['metrics', 'distribution', systemId, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET(`${METRICS}/distribution`, {
          params: { path: { systemId }, query: filterQuery(filter, Date.now()) },
          signal,
        }),
      ),
    ...refreshed,
  })

/** The numbers over time, with those of the range before (M7). */
export const useOverTime = (systemId: string, filter: SessionFilter) =>
  useAnswer({
    queryKey: ['metrics', 'over-time', systemId, filter],
    queryFn: ({ signal }) =>
      askOverTime(filter, (query) =>
        bodyOf(api.GET(`${METRICS}/sessions/over-time`, { params: { path: { systemId }, query }, signal })),
      ),
    ...refreshed,
  })
