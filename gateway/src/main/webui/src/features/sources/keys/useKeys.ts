import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { sourcesKey } from '../useSources'

const KEYS = '/api/v1/systems/{systemId}/sources/{sourceId}/keys'
const POLL_MS = 30_000
const keysOf = (systemId: string, sourceId: string) => ['source-keys', systemId, sourceId]

/** The keys that a source accepts, the current one first. */
export const useKeys = (systemId: string, sourceId: string) =>
  useQuery({
    queryKey: keysOf(systemId, sourceId),
    queryFn: ({ signal }) => bodyOf(api.GET(KEYS, { params: { path: { systemId, sourceId } }, signal })),
    select: ({ items }) => items,
    refetchInterval: POLL_MS,
  })

/** Reads again what shows keys. */
function useKeysChanged(systemId: string, sourceId: string) {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keysOf(systemId, sourceId) }),
      queries.invalidateQueries({ queryKey: sourcesKey(systemId) }),
    ])
}

/** Makes a new current key; the one before is accepted for the overlap. */
export function useRotateKey(systemId: string, sourceId: string) {
  const onSuccess = useKeysChanged(systemId, sourceId)
  return useMutation({
    mutationFn: (overlapMs: number) =>
      bodyOf(api.POST(KEYS, { params: { path: { systemId, sourceId } }, body: { overlapMs } })),
    onSuccess,
  })
}

/** Ends a key that was replaced, at once. */
export function useRevokeKey(systemId: string, sourceId: string) {
  const onSuccess = useKeysChanged(systemId, sourceId)
  return useMutation({
    mutationFn: (key: string) =>
      api.DELETE(`${KEYS}/{key}`, { params: { path: { systemId, sourceId, key } } }),
    onSuccess,
  })
}
