import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { Session, SessionPage } from '@/api/types'
import { filterQuery, type SessionFilter } from './sessionFilter'
import type { Sort } from './useListView'

const PAGE_SIZE = 25
/** Each refresh reads all shown pages again; long lists are refreshed less often. */
const pollEvery = (pages: number): number => (pages <= 2 ? 2_000 : 15_000)

interface Asked {
  systemId: string
  filter: SessionFilter
  sort: Sort
}

const fetchPage = ({ systemId, filter, sort }: Asked, cursor: string | null, signal: AbortSignal) =>
  bodyOf(
    api.GET('/api/v1/systems/{systemId}/sessions', {
      params: {
        path: { systemId },
        query: {
          ...filterQuery(filter, Date.now()),
          ...(sort !== 'start' && { sort }),
          cursor: cursor ?? undefined,
          limit: String(PAGE_SIZE),
        },
      },
      signal,
    }),
  )

/** The sessions of a system, the latest first, refreshed while the page is looked at. */
export function useSessions(systemId: string, filter: SessionFilter, sort: Sort = 'start') {
  return useInfiniteQuery({
    queryKey: ['sessions', systemId, filter, sort],
    queryFn: ({ pageParam, signal }) => fetchPage({ systemId, filter, sort }, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => pollEvery(query.state.data?.pages.length ?? 1),
    staleTime: 1_000,
  })
}

/** A session that moves between pages while they are read again is shown once. */
export function distinctSessions(pages: SessionPage[]): Session[] {
  const byId = new Map(pages.flatMap(({ items }) => items).map((session) => [session.id, session]))
  return [...byId.values()]
}
