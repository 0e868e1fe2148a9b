import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { SavedFilterDraft } from '@/api/types'

const FILTERS = '/api/v1/systems/{systemId}/filters'
const FILTER = '/api/v1/systems/{systemId}/filters/{filterId}'
const keyOf = (systemId: string) => ['saved-filters', systemId]

/** The filters that were saved by oneself, and those that others share. */
export const useSavedFilters = (systemId: string) =>
  useQuery({
    queryKey: keyOf(systemId),
    queryFn: ({ signal }) => bodyOf(api.GET(FILTERS, { params: { path: { systemId } }, signal })),
    staleTime: 30_000,
  })

/** Saves, changes and removes filters. */
export function useFilterChanges(systemId: string) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: keyOf(systemId) })
  const save = useMutation({
    mutationFn: ({ id, draft }: { id?: string; draft: SavedFilterDraft }) =>
      id
        ? bodyOf(api.PUT(FILTER, { params: { path: { systemId, filterId: id } }, body: draft }))
        : bodyOf(api.POST(FILTERS, { params: { path: { systemId } }, body: draft })),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (filterId: string) =>
      api.DELETE(FILTER, { params: { path: { systemId, filterId } } }).then(() => filterId),
    onSuccess,
  })
  return { save, remove }
}
