import { createContext, use } from 'react'
import { useParams } from 'react-router'
import type { Me, SystemMembership } from '@/api/types'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in, below the shell. */
export function useSignedIn(): Me {
  const me = use(MeContext)
  if (!me) {
    throw new Error('Nobody is signed in here.')
  }
  return me
}

/** The system of this page, among those that the signed-in person has a role in. */
export function useCurrentSystem(): SystemMembership | undefined {
  const { systemId } = useParams()
  return useSignedIn().systems.find(({ id }) => id === systemId)
}

/** Whether one may write notes, shares and the like in the system of this page; nobody may where nobody is signed in, as on the page of a share. */
export function useMayWrite(): boolean {
  const { systemId } = useParams()
  const role = use(MeContext)?.systems.find(({ id }) => id === systemId)?.role
  return role === 'analyst' || role === 'admin'
}

/** The id of the system of this page. */
export function useSystemId(): string {
  return useParams().systemId ?? ''
}
