import { ErrorState } from '@/ui/ErrorState'
import type { Column } from './columns'
import type { SessionFilter } from './sessionFilter'
import { SessionsEmpty } from './SessionsEmpty'
import { SessionsSkeleton } from './SessionsSkeleton'
import { SessionsTable } from './SessionsTable'
import { distinctSessions, type useSessions } from './useSessions'

interface Props {
  sessions: ReturnType<typeof useSessions>
  columns: readonly Column[]
  /** Whether the viewer chose the columns. */
  chosen: boolean
  filter: SessionFilter
  clear: () => void
}

/** The sessions, or why there are none to show. What was loaded stays while a refresh fails. */
export function SessionList({ sessions, columns, chosen, filter, clear }: Props) {
  if (sessions.isPending) {
    return <SessionsSkeleton />
  }
  if (!sessions.data) {
    return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
  }
  const items = distinctSessions(sessions.data.pages)
  if (items.length === 0) {
    return <SessionsEmpty filter={filter} clear={clear} />
  }
  return (
    <SessionsTable
      sessions={items}
      columns={columns}
      chosen={chosen}
      hasMore={sessions.hasNextPage}
      loadingMore={sessions.isFetchingNextPage}
      loadMore={() => void sessions.fetchNextPage()}
    />
  )
}
