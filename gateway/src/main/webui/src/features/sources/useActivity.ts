import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'

const WAITING_MS = 2_000
const ARRIVED_MS = 10_000

/** Whether events come from a source; asked for more often until the first one is there. */
export const useActivity = (systemId: string, sourceId: string) =>
  useQuery({
    queryKey: ['source-activity', systemId, sourceId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/sources/{sourceId}/activity', {
          params: { path: { systemId, sourceId } },
          signal,
        }),
      ),
    refetchInterval: (query) => (query.state.data?.firstEventAt ? ARRIVED_MS : WAITING_MS),
    staleTime: 1_000,
  })
