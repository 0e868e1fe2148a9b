import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const PAGE_SIZE = '50'
const REFRESH_MS = 15_000

/** Who was active, the last seen first (M9). */
export const useActiveUsers = (systemId: string, filter: SessionFilter) =>
  useInfiniteQuery({
    queryKey: ['metrics', 'active-users', systemId, filter],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/metrics/active-users', {
          params: {
            path: { systemId },
            query: {
              ...filterQuery(filter, Date.now()),
              cursor: pageParam ?? undefined,
              limit: PAGE_SIZE,
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
