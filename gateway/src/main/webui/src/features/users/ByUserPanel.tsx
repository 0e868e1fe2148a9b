import { Popup } from '@/ui/Popup'
import { EmptyState, EmptyStateBody, ModalBody, ModalHeader } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { UserSessions } from '@/api/types'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { countedOf } from '@/features/metrics/sessionsBehind'
import { filterQuery, filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { personLabel } from '@/features/sessions/sessionTitle'
import { formatCount, formatDuration } from '@/ui/format'
import { Initials } from '@/ui/Initials'
import { PagedList } from '@/ui/PagedList'
import { findMore } from '@/ui/range/range'
import { useSessionsByUser } from './useUsers'

interface Props {
  systemId: string
  filter: SessionFilter
  onClose: () => void
}

/** Exactly the sessions that were counted of somebody. */
const countedOfPerson = (person: UserSessions, filter: SessionFilter): string =>
  filterToUrl(countedOf(filter, { person: person.personId })).toString()

const UserRow = ({ person, filter }: { person: UserSessions; filter: SessionFilter }) => (
  <Tr data-testid="by-user-row">
    <Td dataLabel="User">
      <span className="sj-person">
        <Initials name={person.userId ?? '?'} />
        <Link to={`?${countedOfPerson(person, filter)}`} className={person.userId ? '' : 'sj-muted'}>
          {personLabel({ ...person, id: person.personId })}
        </Link>
      </span>
    </Td>
    <Td dataLabel="Sessions" className="sj-number">
      {formatCount(person.sessionCount)}
    </Td>
    <Td dataLabel="Time" className="sj-number sj-wide" modifier="nowrap">
      {formatDuration(person.totalDurationMs)}
    </Td>
  </Tr>
)

/** The number of sessions by user (M8); each leads to that user's sessions. */
export function ByUserPanel({ systemId, filter, onClose }: Props) {
  const users = useSessionsByUser(systemId, filter)
  return (
    <Popup variant="medium" labelId="by-user" onClose={onClose}>
      <ModalHeader
        title="Sessions by user"
        labelId="by-user"
        description="Together they are the sessions that were counted."
      />
      <ModalBody>
        <div className="sj-bar">
          <ExportMenu table="sessions-by-user" query={() => filterQuery(filter, Date.now())} />
        </div>
        <PagedList
          list={users}
          loading="Loading users"
          empty={
            <EmptyState headingLevel="h3" titleText="No session counts" variant="sm">
              <EmptyStateBody>{findMore(filter)}</EmptyStateBody>
            </EmptyState>
          }
        >
          {(found) => (
            <Table aria-label="Sessions by user" variant="compact" gridBreakPoint="" className="sj-list">
              <Thead>
                <Tr>
                  <Th>User</Th>
                  <Th className="sj-number">Sessions</Th>
                  <Th className="sj-number sj-wide">Time</Th>
                </Tr>
              </Thead>
              <Tbody>
                {found.map((person) => (
                  <UserRow key={person.personId} person={person} filter={filter} />
                ))}
              </Tbody>
            </Table>
          )}
        </PagedList>
      </ModalBody>
    </Popup>
  )
}
