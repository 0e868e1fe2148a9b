import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'

/** Sessions of others in which alike was done (P12). */
export const useSimilar = (systemId: string, sessionId: string) =>
  useQuery({
    queryKey: ['similar', systemId, sessionId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/sessions/{sessionId}/similar', {
          params: { path: { systemId, sessionId } },
          signal,
        }),
      ),
    staleTime: 60_000,
  })
