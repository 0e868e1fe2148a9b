import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { ListedPerson } from '@/api/types'
import { Ago } from '@/features/sessions/cells/Ago'
import { personLabel, personPath } from '@/features/sessions/sessionTitle'
import { formatCount } from '@/ui/format'
import { Initials } from '@/ui/Initials'

interface Props {
  persons: readonly ListedPerson[]
  systemId: string
}

export const PersonsTable = ({ persons, systemId }: Props) => (
  <div className="sj-table-scroll">
    <Table aria-label="People" variant="compact" gridBreakPoint="" className="sj-list">
      <Thead>
        <Tr>
          <Th>Person</Th>
          <Th className="sj-number">Sessions</Th>
          <Th className="sj-when sj-from-sm">First seen</Th>
          <Th className="sj-when">Last seen</Th>
        </Tr>
      </Thead>
      <Tbody>
        {persons.map((person) => (
          <Tr key={person.id} data-testid="person-row">
            <Td dataLabel="Person">
              <span className="sj-person">
                <Initials name={person.userId ?? '?'} />
                <Link to={personPath(systemId, person.id)} className={person.userId ? '' : 'sj-muted'}>
                  {personLabel(person)}
                </Link>
              </span>
            </Td>
            <Td dataLabel="Sessions" className="sj-number">
              {formatCount(person.sessionCount)}
            </Td>
            <Td dataLabel="First seen" className="sj-when sj-from-sm" modifier="nowrap">
              {person.firstSeenAt && <Ago at={person.firstSeenAt} />}
            </Td>
            <Td dataLabel="Last seen" className="sj-when" modifier="nowrap">
              {person.lastSeenAt && <Ago at={person.lastSeenAt} />}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  </div>
)
