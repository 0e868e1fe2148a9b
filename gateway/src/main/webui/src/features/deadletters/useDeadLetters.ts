import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useList } from '@/api/answers'
import { api, bodyOf } from '@/api/client'

const LETTERS = '/api/v1/systems/{systemId}/dead-letters'
const PAGE_SIZE = '50'
const POLL_MS = 10_000
const lettersOf = (systemId: string) => ['dead-letters', systemId]

/** Records that could not be processed, newest first; of all topics unless one is given. */
export const useDeadLetters = (systemId: string, topic: string) =>
  useList(
    [...lettersOf(systemId), topic],
    (cursor, signal) =>
      bodyOf(
        api.GET(LETTERS, {
          params: { path: { systemId }, query: { topic: topic || undefined, cursor, limit: PAGE_SIZE } },
          signal,
        }),
      ),
    { refetchInterval: () => POLL_MS },
  )

/** Sends one record again to the topic that it was on. */
export function useRedrive(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (letterId: string) =>
      bodyOf(api.POST(`${LETTERS}/{letterId}/redrive`, { params: { path: { systemId, letterId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: lettersOf(systemId) }),
  })
}

/** Sends all open records again; of all topics unless one is given. */
export function useRedriveAll(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (topic: string) =>
      bodyOf(
        api.POST(`${LETTERS}/redrive`, {
          params: { path: { systemId } },
          body: topic ? { topic } : {},
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: lettersOf(systemId) }),
  })
}
