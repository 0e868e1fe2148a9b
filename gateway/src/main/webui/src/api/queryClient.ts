import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isStatus } from './problem'

export const ME = ['me'] as const

const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500)

/** A query client for which an expired sign-in, met by any call, leads back to the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isStatus(error, 401)) {
      client.setQueryData(ME, null)
    }
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Calls fail without a network, rather than wait in silence for the browser to find one.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: worthRetrying,
        staleTime: 10_000,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
