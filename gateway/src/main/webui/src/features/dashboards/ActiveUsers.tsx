import { Skeleton } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { personLabel } from '@/features/sessions/sessionTitle'
import { sessionsOf } from '@/features/users/sessionsOf'
import { useActiveUsers } from '@/features/users/useUsers'
import { formatAgo, formatCount } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'

const ROWS = 8

/** Who was active last (M9), in short. */
export function ActiveUsers({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  const { data, isPending, error } = useActiveUsers(systemId, filter)
  if (isPending) {
    return <Skeleton height="8rem" screenreaderText="Loading users" />
  }
  if (!data) {
    return <ProblemAlert title="The users could not be loaded" error={error} />
  }
  const users = data.pages.flatMap(({ items }) => items).slice(0, ROWS)
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
