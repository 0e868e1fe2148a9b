import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { useList } from '@/api/answers'

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
  useList(['persons', systemId, search], (cursor, signal) =>
    bodyOf(
      api.GET('/api/v1/systems/{systemId}/persons', {
        params: { path: { systemId }, query: { ...(search && { search }), cursor, limit: PAGE_SIZE } },
        signal,
      }),
    ),
  )
