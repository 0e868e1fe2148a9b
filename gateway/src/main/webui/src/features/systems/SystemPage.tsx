import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { useCurrentSystem } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { rememberSystem } from './lastSystem'

/** The pages of one system; for who has no role in it, it does not exist (G2). */
export function SystemPage() {
  const system = useCurrentSystem()
  useEffect(() => {
    if (system) {
      rememberSystem(system.id)
    }
  }, [system])
  return system ? <Outlet key={system.id} /> : <NotFoundPage />
}
