import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'

const POLL_MS = 2_000
const SHOWN = '50'

/** The newest stored events of a source, newest first, followed while wanted. */
export const useRecentEvents = (systemId: string, sourceId: string, live: boolean) =>
  useQuery({
    queryKey: ['recent-events', systemId, sourceId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/sources/{sourceId}/recent-events', {
          params: { path: { systemId, sourceId }, query: { limit: SHOWN } },
          signal,
        }),
      ),
    select: ({ items }) => items,
    refetchInterval: live ? POLL_MS : false,
    staleTime: 1_000,
  })
