import { useAnswer } from '@/api/answers'
import { api, bodyOf } from '@/api/client'
import { askOverTime } from '@/features/metrics/steps'
import { useRanking } from '@/features/metrics/useRanking'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const REFRESH_MS = 30_000
const METRICS = '/api/v1/systems/{systemId}/metrics/interactions'
const LIMIT = '50'
const refreshed = { refetchInterval: REFRESH_MS, staleTime: 5_000 }

/** Of which type of content: of all if it is empty. */
export const ofType = (contentType: string) => (contentType ? { contentType } : {})

/** Content interactions of a content type, of all if it is empty, and who interacted. */
export const useInteractions = (systemId: string, filter: SessionFilter, contentType: string) =>
  useAnswer({
    queryKey: ['interactions', systemId, filter, contentType],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET(METRICS, {
          params: {
            path: { systemId },
            query: { ...filterQuery(filter, Date.now()), ...ofType(contentType) },
          },
          signal,
        }),
      ),
    ...refreshed,
  })

/** The same over time, with those of the range before (M7). */
export const useInteractionsOverTime = (systemId: string, filter: SessionFilter, contentType: string) =>
  useAnswer({
    queryKey: ['interactions', 'over-time', systemId, filter, contentType],
    queryFn: ({ signal }) =>
      askOverTime(filter, (query) =>
        bodyOf(
          api.GET(`${METRICS}/over-time`, {
            params: { path: { systemId }, query: { ...query, ...ofType(contentType) } },
            signal,
          }),
        ),
      ),
    ...refreshed,
  })

/** Content interactions by content type; of one type by content. */
export const useInteractionsBy = (systemId: string, filter: SessionFilter, contentType: string) =>
  useRanking({
    queryKey: ['interactions', 'by', systemId, filter, contentType],
    ask: (cursor, signal) => {
      const query = { ...filterQuery(filter, Date.now()), cursor, limit: LIMIT }
      return contentType
        ? bodyOf(
            api.GET(`${METRICS}/types/{contentType}`, {
              params: { path: { systemId, contentType }, query },
              signal,
            }),
          )
        : bodyOf(api.GET(`${METRICS}/types`, { params: { path: { systemId }, query }, signal }))
    },
    keyOf: ({ name }) => name,
  })
