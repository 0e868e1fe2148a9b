import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useList } from '@/api/answers'
import { api, bodyOf } from '@/api/client'
import type { Session } from '@/api/types'

const SESSION = '/api/v1/systems/{systemId}/sessions/{sessionId}'
const SHARES = `${SESSION}/shares` as const
const SHARE = `${SHARES}/{shareId}` as const
const VIEWINGS = `${SESSION}/viewings` as const

const pathOf = ({ systemId, id: sessionId }: Session) => ({ systemId, sessionId })
const keyOf = ({ systemId, id }: Session) => ['shares', systemId, id]

/** The shares of a session, the newest first; also those that open nothing any more. */
export const useShares = (session: Session) =>
  useQuery({
    queryKey: keyOf(session),
    queryFn: ({ signal }) => bodyOf(api.GET(SHARES, { params: { path: pathOf(session) }, signal })),
    select: ({ items }) => items,
  })

/** Makes shares, and ends them. */
export function useShareChanges(session: Session) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: keyOf(session) })
  const share = useMutation({
    mutationFn: (expiresAt: string | undefined) =>
      bodyOf(api.POST(SHARES, { params: { path: pathOf(session) }, body: expiresAt ? { expiresAt } : {} })),
    onSettled,
  })
  const revoke = useMutation({
    mutationFn: (shareId: string) => api.DELETE(SHARE, { params: { path: { ...pathOf(session), shareId } } }),
    onSettled,
  })
  return { share, revoke }
}

/** Who saw the replay of a session, the latest first. */
export const useViewings = (session: Session) =>
  useList(['viewings', session.systemId, session.id], (cursor, signal) =>
    bodyOf(
      api.GET(VIEWINGS, {
        params: { path: pathOf(session), query: { ...(cursor && { cursor }), limit: '20' } },
        signal,
      }),
    ),
  )
