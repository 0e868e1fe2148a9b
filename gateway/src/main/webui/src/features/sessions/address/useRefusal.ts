import { hashKey, notifyManager, useQueryClient, type Query } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { ApiProblem } from '@/api/problem'
import { FIELDS } from '@/features/filters/fields'
import type { SessionFilter } from '../sessionFilter'

const NAMES: readonly string[] = [...FIELDS.map(({ id }) => id), 'from', 'to']

/** Whether the API takes no such filter, whatever is asked about its sessions. */
const refuses = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  error.status === 400 &&
  (error.problem.errors ?? []).some(({ pointer }) => NAMES.includes(pointer.replace(/^#?\//, '')))

/** Why the API refuses a filter, once for all that a page asks with it; and the way to ask again. */
export function useRefusal(filter: SessionFilter) {
  const queries = useQueryClient()
  const wanted = useMemo(() => hashKey([filter]), [filter])
  const isRefused = useCallback(
    ({ queryKey, state }: Query) =>
      refuses(state.error) && queryKey.some((part) => typeof part === 'object' && hashKey([part]) === wanted),
    [wanted],
  )
  const cache = queries.getQueryCache()
  const error = useSyncExternalStore(
    useCallback((onChange) => cache.subscribe(notifyManager.batchCalls(onChange)), [cache]),
    () => cache.getAll().find(isRefused)?.state.error ?? null,
  )
  return { error, retry: () => void queries.resetQueries({ predicate: isRefused }) }
}
