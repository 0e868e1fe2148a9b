import { Skeleton } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { ActiveUser } from '@/api/types'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { personLabel } from '@/features/sessions/sessionTitle'
import { sessionsOf } from '@/features/users/sessionsOf'
import { useActiveUsers } from '@/features/users/useUsers'
import { Answered } from '@/ui/Answered'
import { formatAgo, formatCount } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'

const ROWS = 8

function Users({ users, filter }: { users: ActiveUser[]; filter: SessionFilter }) {
  if (users.length === 0) {
    return <p className="sj-muted sj-small">Nobody has a session that counts in this time range.</p>
  }
  return (
    <Table
      aria-label="Active users"
      variant="compact"
      gridBreakPoint=""
      borders={false}
      className="sj-ranking"
    >
      <Thead>
        <Tr>
          <Th>User</Th>
          <Th className="sj-number">Sessions</Th>
          <Th className="sj-number">Seen</Th>
        </Tr>
      </Thead>
      <Tbody>
        {users.map((user) => (
          <Tr key={user.personId}>
            <Td dataLabel="User" className="sj-ranking__name">
              <Link to={sessionsOf(user, filter)} className="sj-ellipsis">
                {personLabel({ ...user, id: user.personId })}
              </Link>
            </Td>
            <Td dataLabel="Sessions" className="sj-number">
              {formatCount(user.sessionCount)}
            </Td>
            <Td dataLabel="Last seen" className="sj-number" modifier="nowrap">
              {formatAgo(user.lastSeenAt)}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}

/** Who was active last (M9), in short. */
export const ActiveUsers = ({ systemId, filter }: { systemId: string; filter: SessionFilter }) => (
  <Answered
    answer={useActiveUsers(systemId, filter)}
    loading={<Skeleton height="8rem" screenreaderText="Loading users" />}
    failed={(error) => <ProblemAlert title="The users could not be loaded" error={error} />}
  >
    {({ pages }) => <Users users={pages.flatMap(({ items }) => items).slice(0, ROWS)} filter={filter} />}
  </Answered>
)
