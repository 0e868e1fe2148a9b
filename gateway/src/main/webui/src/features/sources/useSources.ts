import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { SourceEdit } from '@/api/types'

const SOURCES = '/api/v1/systems/{systemId}/sources'
const SOURCE = `${SOURCES}/{sourceId}` as const
export const sourcesKey = (systemId: string) => ['sources', systemId]

export const useSources = (systemId: string) =>
  useQuery({
    queryKey: sourcesKey(systemId),
    queryFn: ({ signal }) => bodyOf(api.GET(SOURCES, { params: { path: { systemId } }, signal })),
    select: ({ items }) => items,
  })

/** The sources of a system and what they are called; a deleted one by the beginning of its id. */
export function useSourceNames(systemId: string) {
  const sources = useSources(systemId).data ?? []
  const sourceName = (sourceId: string): string =>
    sources.find(({ id }) => id === sourceId)?.name ?? `Deleted source ${sourceId.slice(0, 8)}`
  return { sources, sourceName }
}

/** Creates a source, or changes the one whose id is given. */
export function useSaveSource(systemId: string, sourceId?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SourceEdit) =>
      sourceId
        ? bodyOf(api.PATCH(SOURCE, { params: { path: { systemId, sourceId } }, body }))
        : bodyOf(api.POST(SOURCES, { params: { path: { systemId } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sourcesKey(systemId) }),
  })
}

export function useDeleteSource(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sourceId: string) => api.DELETE(SOURCE, { params: { path: { systemId, sourceId } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sourcesKey(systemId) }),
  })
}
