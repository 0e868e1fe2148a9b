import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf } from '@/api/client'
import { ME } from '@/api/queryClient'
import type { SystemEdit } from '@/api/types'
import { sayLength } from './length'

const SYSTEM = '/api/v1/systems/{systemId}'
const keyOf = (systemId: string) => ['system', systemId]

/** A system with its settings. */
export const useSystem = (systemId: string) =>
  useQuery({
    queryKey: keyOf(systemId),
    queryFn: ({ signal }) => bodyOf(api.GET(SYSTEM, { params: { path: { systemId } }, signal })),
  })

/** After how long without an event a session of the system is over, for reading; undefined until it is known. */
export function useInactivityTimeout(systemId: string): string | undefined {
  const settings = useSystem(systemId).data?.settings
  return settings && sayLength(settings.inactivityTimeoutMs)
}

/** Changes parts of a system; what is left out stays as it is. */
export function useSaveSystem(systemId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SystemEdit) => bodyOf(api.PATCH(SYSTEM, { params: { path: { systemId } }, body })),
    onSuccess: async (system, { name }) => {
      queries.setQueryData(keyOf(systemId), system)
      if (name) {
        await queries.invalidateQueries({ queryKey: ME })
      }
    },
  })
}
