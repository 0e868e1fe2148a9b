import { Navigate } from 'react-router'
import { useSignedIn } from '@/app/meContext'
import { lastSystem } from './lastSystem'
import { NoSystemPage } from './NoSystemPage'

/** Opens the system that was used last, or says how to get one. */
export function HomePage() {
  const { systems } = useSignedIn()
  const remembered = systems.find(({ id }) => id === lastSystem())
  const system = remembered ?? systems[0]
  return system ? (
    <Navigate to={`/systems/${encodeURIComponent(system.id)}/overview`} replace />
  ) : (
    <NoSystemPage />
  )
}
