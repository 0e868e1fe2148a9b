import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import type { Member, Role } from '@/api/types'

const MEMBERS = '/api/v1/systems/{systemId}/members'
const MEMBER = `${MEMBERS}/{principal}` as const
const key = (systemId: string) => ['members', systemId]

export const ROLES: { id: Role; label: string; may: string }[] = [
  { id: 'viewer', label: 'Viewer', may: 'sees sessions and replays' },
  { id: 'analyst', label: 'Analyst', may: 'also notes, shares, filters and dashboards' },
  { id: 'admin', label: 'Admin', may: 'also settings, keys and members' },
]

export const useMembers = (systemId: string) =>
  useQuery({
    queryKey: key(systemId),
    queryFn: ({ signal }) => bodyOf(api.GET(MEMBERS, { params: { path: { systemId } }, signal })),
    select: ({ items }) => items,
  })

/** Adds a member or changes the role of one. */
export function usePutMember(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ principal, role }: Member) =>
      api.PUT(MEMBER, { params: { path: { systemId, principal } }, body: { role } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}

export function useRemoveMember(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (principal: string) => api.DELETE(MEMBER, { params: { path: { systemId, principal } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}
