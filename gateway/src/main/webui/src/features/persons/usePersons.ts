import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'

const PAGE_SIZE = '50'
const REFRESH_MS = 15_000

/** All that is known about a person. */
export const usePerson = (systemId: string, personId: string) =>
  useQuery({
    queryKey: ['person', systemId, personId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/persons/{personId}', {
          params: { path: { systemId, personId } },
          signal,
        }),
      ),
    refetchInterval: REFRESH_MS,
  })

/** Persons by what they are known as. */
export const usePersons = (systemId: string, search: string) =>
  useInfiniteQuery({
    queryKey: ['persons', systemId, search],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/persons', {
          params: {
            path: { systemId },
            query: { ...(search && { search }), cursor: pageParam ?? undefined, limit: PAGE_SIZE },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
  })
