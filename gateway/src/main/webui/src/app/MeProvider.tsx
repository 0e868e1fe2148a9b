import type { ReactNode } from 'react'
import type { Me } from '@/api/types'
import { MeContext } from './meContext'

export const MeProvider = ({ me, children }: { me: Me; children: ReactNode }) => (
  <MeContext value={me}>{children}</MeContext>
)
