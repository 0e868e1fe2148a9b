import type { ReactNode } from 'react'
import { PagedList } from '@/ui/PagedList'
import type { Column } from './columns'
import { SessionsSkeleton } from './SessionsSkeleton'
import { SessionsTable } from './SessionsTable'
import { distinct, type useSessions } from './useSessions'

interface Props {
  sessions: ReturnType<typeof useSessions>
  columns: readonly Column[]
  /** Whether the viewer chose the columns. */
  chosen: boolean
  /** What is there when nobody came. */
  empty: ReactNode
}

/** The sessions, or why there are none to show. */
export const SessionList = ({ sessions, columns, chosen, empty }: Props) => (
  <PagedList list={sessions} loading={<SessionsSkeleton />} empty={empty}>
    {(items) => <SessionsTable sessions={distinct(items)} columns={columns} chosen={chosen} />}
  </PagedList>
)
