import { useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const PAGE_SIZE = '50'

/** Whose the counted sessions are, the user with the most first (M8). */
export const useSessionsByUser = (systemId: string, filter: SessionFilter) =>
  useInfiniteQuery({
    queryKey: ['metrics', 'by-user', systemId, filter],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/metrics/sessions/by-user', {
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
  })
