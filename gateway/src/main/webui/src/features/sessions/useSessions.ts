import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { Session, SessionPage } from '@/api/types'
import { filterQuery, type SessionFilter } from './sessionFilter'

const PAGE_SIZE = 25
/** Each refresh reads all shown pages again; long lists are refreshed less often. */
const pollEvery = (pages: number): number => (pages <= 2 ? 2_000 : 15_000)

const fetchPage = (systemId: string, filter: SessionFilter, cursor: string | null, signal: AbortSignal) =>
  bodyOf(
    api.GET('/api/v1/systems/{systemId}/sessions', {
      params: {
        path: { systemId },
        query: {
          ...filterQuery(filter, Date.now()),
          cursor: cursor ?? undefined,
          limit: String(PAGE_SIZE),
        },
      },
      signal,
    }),
  )

/** The sessions of a system, newest first, refreshed while the page is looked at. */
export function useSessions(systemId: string, filter: SessionFilter) {
  return useInfiniteQuery({
    queryKey: ['sessions', systemId, filter],
    queryFn: ({ pageParam, signal }) => fetchPage(systemId, filter, pageParam, signal),
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
