import { PagedList } from '@/ui/PagedList'
import type { Column } from './columns'
import type { SessionFilter } from './sessionFilter'
import { SessionsEmpty } from './SessionsEmpty'
import { SessionsSkeleton } from './SessionsSkeleton'
import { SessionsTable } from './SessionsTable'
import { distinct, type useSessions } from './useSessions'

interface Props {
  sessions: ReturnType<typeof useSessions>
  columns: readonly Column[]
  /** Whether the viewer chose the columns. */
  chosen: boolean
  filter: SessionFilter
  clear: () => void
}

/** The sessions, or why there are none to show. */
export const SessionList = ({ sessions, columns, chosen, filter, clear }: Props) => (
  <PagedList
    list={sessions}
    loading={<SessionsSkeleton />}
    empty={<SessionsEmpty filter={filter} clear={clear} />}
  >
    {(items) => <SessionsTable sessions={distinct(items)} columns={columns} chosen={chosen} />}
  </PagedList>
)
