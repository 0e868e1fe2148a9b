import { api, bodyOf } from '@/api/client'
import { useList } from '@/api/answers'
import type { Session } from '@/api/types'
import { filterQuery, type SessionFilter } from './sessionFilter'
import type { Sort } from './useListView'

const PAGE_SIZE = '25'
/** Each refresh reads all shown pages again; long lists are refreshed less often. */
const pollEvery = (pages: number): number => (pages <= 2 ? 2_000 : 15_000)

const pageOf =
  (systemId: string, filter: SessionFilter, sort: Sort) =>
  (cursor: string | undefined, signal: AbortSignal) =>
    bodyOf(
      api.GET('/api/v1/systems/{systemId}/sessions', {
        params: {
          path: { systemId },
          query: {
            ...filterQuery(filter, Date.now()),
            ...(sort !== 'start' && { sort }),
            cursor,
            limit: PAGE_SIZE,
          },
        },
        signal,
      }),
    )

/** The sessions of a system, the latest first, refreshed while the page is looked at. */
export const useSessions = (systemId: string, filter: SessionFilter, sort: Sort = 'start') =>
  useList(['sessions', systemId, filter, sort], pageOf(systemId, filter, sort), {
    refetchInterval: pollEvery,
    staleTime: 1_000,
  })

/** A session that moves between pages while they are read again is shown once. */
export const distinct = (sessions: Session[]): Session[] => [
  ...new Map(sessions.map((session) => [session.id, session])).values(),
]
