import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { Session } from '@/api/types'

const NOTES = '/api/v1/systems/{systemId}/sessions/{sessionId}/notes'
const NOTE = `${NOTES}/{noteId}` as const
const OTHERS_WRITE_MS = 30_000

const keyOf = (systemId: string, sessionId: string) => ['notes', systemId, sessionId]

/** The notes of a session, by their moments. */
export const useNotes = ({ systemId, id: sessionId }: Session, enabled: boolean) =>
  useQuery({
    queryKey: keyOf(systemId, sessionId),
    queryFn: ({ signal }) => bodyOf(api.GET(NOTES, { params: { path: { systemId, sessionId } }, signal })),
    select: ({ items }) => items,
    refetchInterval: OTHERS_WRITE_MS,
    enabled,
  })

export interface NoteDraft {
  at: string
  text: string
  /** Of a note that is changed. */
  id?: string
  version?: number
}

/** Writes, changes and removes notes. */
export function useNoteChanges({ systemId, id: sessionId }: Session) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: keyOf(systemId, sessionId) })
  const path = { systemId, sessionId }
  const write = useMutation({
    mutationFn: ({ id, ...body }: NoteDraft) =>
      id
        ? bodyOf(api.PATCH(NOTE, { params: { path: { ...path, noteId: id } }, body }))
        : bodyOf(api.POST(NOTES, { params: { path }, body })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: (noteId: string) => api.DELETE(NOTE, { params: { path: { ...path, noteId } } }),
    onSettled,
  })
  return { write, remove }
}
