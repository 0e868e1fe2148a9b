import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'

const MOST = '200'

/** The tags of recent sessions that begin so, most used first. */
const useTagsFrom = (systemId: string, prefix: string) =>
  useQuery({
    queryKey: ['tags', systemId, prefix],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/tags', {
          params: { path: { systemId }, query: { prefix, limit: MOST } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

/** The tags that fit to what was typed: of the most used ones those that contain it, and all that begin with it. */
export function useTags(systemId: string, typed: string) {
  const used = useTagsFrom(systemId, '')
  const begun = useTagsFrom(systemId, typed)
  const wanted = typed.toLowerCase()
  const found = new Map(
    [...(used.data?.items ?? []), ...(begun.data?.items ?? [])]
      .filter(({ tag }) => tag.toLowerCase().includes(wanted))
      .map((one) => [one.tag, one]),
  )
  return { tags: [...found.values()], isPending: used.isPending, isError: used.isError && begun.isError }
}
