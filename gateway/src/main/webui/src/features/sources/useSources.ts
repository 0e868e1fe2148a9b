import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, systemPath } from '@/api/client'
import type { Page, Source, SourceDraft } from '@/api/types'

const key = (systemId: string) => ['sources', systemId]

export const useSources = (systemId: string) =>
  useQuery({
    queryKey: key(systemId),
    queryFn: ({ signal }) => call<Page<Source>>(systemPath(systemId, 'sources'), { signal }),
    select: ({ items }) => items,
  })

/** Creates a source, or changes the one whose id is given. */
export function useSaveSource(systemId: string, sourceId?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: Partial<SourceDraft>) =>
      sourceId
        ? call<Source>(systemPath(systemId, 'sources', sourceId), { method: 'PATCH', body: draft })
        : call<Source>(systemPath(systemId, 'sources'), { method: 'POST', body: draft }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}

export function useDeleteSource(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sourceId: string) => call(systemPath(systemId, 'sources', sourceId), { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}
