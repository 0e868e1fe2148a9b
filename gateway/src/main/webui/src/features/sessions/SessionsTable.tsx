import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table'
import type { Session } from '@/api/types'
import { LoadMore } from '@/ui/LoadMore'
import { SessionRow } from './SessionRow'

interface Props {
  sessions: Session[]
  hasMore: boolean
  loadingMore: boolean
  loadMore: () => void
}

export const SessionsTable = ({ sessions, hasMore, loadingMore, loadMore }: Props) => (
  <>
    <div className="sj-table-scroll">
      <Table aria-label="Sessions" variant="compact" className="sj-sessions" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>Session</Th>
            <Th className="sj-col-user">User</Th>
            <Th className="sj-col-started">Started</Th>
            <Th className="sj-col-duration sj-from-sm">Duration</Th>
            <Th className="sj-number sj-from-md">Pages</Th>
            <Th className="sj-number sj-from-md">Clicks</Th>
            <Th className="sj-number sj-from-sm">Errors</Th>
            <Th className="sj-col-device sj-from-lg">Device</Th>
            <Th className="sj-col-state sj-from-sm">State</Th>
          </Tr>
        </Thead>
        <Tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Tbody>
      </Table>
    </div>
    <LoadMore hasMore={hasMore} loadingMore={loadingMore} loadMore={loadMore} />
  </>
)
