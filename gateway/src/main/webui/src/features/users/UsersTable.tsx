import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table'
import type { ActiveUser } from '@/api/types'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { UserRow } from './UserRow'

interface Props {
  users: ActiveUser[]
  filter: SessionFilter
}

export const UsersTable = ({ users, filter }: Props) => (
  <div className="sj-table-scroll">
    <Table aria-label="Active users" variant="compact" gridBreakPoint="" className="sj-list">
      <Thead>
        <Tr>
          <Th>User</Th>
          <Th className="sj-number">Sessions</Th>
          <Th className="sj-number sj-wide sj-from-sm">Average duration</Th>
          <Th className="sj-number sj-wide sj-from-md">Between sessions</Th>
          <Th className="sj-when sj-from-md">First seen</Th>
          <Th className="sj-when">Last seen</Th>
        </Tr>
      </Thead>
      <Tbody>
        {users.map((user) => (
          <UserRow key={user.personId} user={user} filter={filter} />
        ))}
      </Tbody>
    </Table>
  </div>
)
