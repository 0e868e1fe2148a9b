import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const REFRESH_MS = 30_000

/** Which pages, documents and e-mails prompted which product events, those of most sessions first. */
export const usePrompting = (systemId: string, filter: SessionFilter, limit: number) =>
  useQuery({
    queryKey: ['prompting', systemId, filter, limit],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/metrics/prompting', {
          params: { path: { systemId }, query: { ...filterQuery(filter, Date.now()), limit: String(limit) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    staleTime: 5_000,
  })
