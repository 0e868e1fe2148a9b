import { Tooltip } from '@patternfly/react-core'
import { Td, Tr } from '@patternfly/react-table'
import { Link } from 'react-router'
import type { ActiveUser } from '@/api/types'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { personLabel } from '@/features/sessions/sessionTitle'
import { formatAgo, formatCount, formatDuration, formatInstant } from '@/ui/format'
import { Initials } from '@/ui/Initials'
import { sessionsOf } from './sessionsOf'

const Instant = ({ at }: { at: string }) => (
  <Tooltip content={formatInstant(at)}>
    <time dateTime={at}>{formatAgo(at)}</time>
  </Tooltip>
)

const between = ({ averageGapMs }: ActiveUser): string | undefined =>
  typeof averageGapMs === 'number' ? formatDuration(averageGapMs) : undefined

/** What the columns say for which the screen has no room. */
const Hidden = ({ user }: { user: ActiveUser }) => (
  <ul className="sj-list__more sj-muted sj-small">
    <li className="sj-until-sm">{formatDuration(user.averageDurationMs)} on average</li>
    {between(user) && <li className="sj-until-md">{between(user)} between sessions</li>}
    <li className="sj-until-md">
      First seen <Instant at={user.firstSeenAt} />
    </li>
  </ul>
)

export const UserRow = ({ user, filter }: { user: ActiveUser; filter: SessionFilter }) => (
  <Tr data-testid="user-row">
    <Td dataLabel="User">
      <span className="sj-person">
        <Initials name={user.userId ?? '?'} />
        <Link
          to={`../persons/${encodeURIComponent(user.personId)}`}
          className={!user.userId ? 'sj-muted' : ''}
        >
          {personLabel({ ...user, id: user.personId })}
        </Link>
      </span>
      <Hidden user={user} />
    </Td>
    <Td dataLabel="Sessions" className="sj-number">
      <Link to={sessionsOf(user, filter)}>{formatCount(user.sessionCount)}</Link>
    </Td>
    <Td dataLabel="Average duration" className="sj-number sj-wide sj-from-sm" modifier="nowrap">
      {formatDuration(user.averageDurationMs)}
    </Td>
    <Td dataLabel="Average time between sessions" className="sj-number sj-wide sj-from-md" modifier="nowrap">
      {between(user) ?? '–'}
    </Td>
    <Td dataLabel="First seen" className="sj-when sj-from-md" modifier="nowrap">
      <Instant at={user.firstSeenAt} />
    </Td>
    <Td dataLabel="Last seen" className="sj-when" modifier="nowrap">
      <Instant at={user.lastSeenAt} />
    </Td>
  </Tr>
)
