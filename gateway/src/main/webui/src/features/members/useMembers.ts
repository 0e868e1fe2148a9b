import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, systemPath } from '@/api/client'
import type { Member, Page, Role } from '@/api/types'

const key = (systemId: string) => ['members', systemId]

export const ROLES: { id: Role; label: string; may: string }[] = [
  { id: 'viewer', label: 'Viewer', may: 'sees sessions and replays' },
  { id: 'analyst', label: 'Analyst', may: 'also notes, shares, filters and dashboards' },
  { id: 'admin', label: 'Admin', may: 'also settings, keys and members' },
]

export const useMembers = (systemId: string) =>
  useQuery({
    queryKey: key(systemId),
    queryFn: ({ signal }) => call<Page<Member>>(systemPath(systemId, 'members'), { signal }),
    select: ({ items }) => items,
  })

/** Adds a member or changes the role of one. */
export function usePutMember(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ principal, role }: Member) =>
      call(systemPath(systemId, 'members', principal), { method: 'PUT', body: { role } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}

export function useRemoveMember(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (principal: string) => call(systemPath(systemId, 'members', principal), { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(systemId) }),
  })
}
