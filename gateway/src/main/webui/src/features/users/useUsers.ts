import { api, bodyOf } from '@/api/client'
import { useList } from '@/api/answers'
import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const METRICS = '/api/v1/systems/{systemId}/metrics'
const PAGE_SIZE = '50'
const REFRESH_MS = 15_000

const asked = (systemId: string, filter: SessionFilter, cursor: string | undefined) => ({
  path: { systemId },
  query: { ...filterQuery(filter, Date.now()), cursor, limit: PAGE_SIZE },
})

/** Who was active, the last seen first (M9). */
export const useActiveUsers = (systemId: string, filter: SessionFilter) =>
  useList(
    ['metrics', 'active-users', systemId, filter],
    (cursor, signal) =>
      bodyOf(api.GET(`${METRICS}/active-users`, { params: asked(systemId, filter, cursor), signal })),
    { refetchInterval: () => REFRESH_MS },
  )

/** Whose the counted sessions are, the user with the most first (M8). */
export const useSessionsByUser = (systemId: string, filter: SessionFilter) =>
  useList(['metrics', 'by-user', systemId, filter], (cursor, signal) =>
    bodyOf(api.GET(`${METRICS}/sessions/by-user`, { params: asked(systemId, filter, cursor), signal })),
  )
