import { Tooltip } from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Session } from '@/api/types'
import { formatInstant, plural } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'
import { Initials } from '@/ui/Initials'
import { isAnonymous, personLabel, personPath } from '../sessionTitle'

/** Who had a session; all their sessions and when they were first seen on hover. */
export const UserCell = ({ session: { person, systemId } }: { session: Session }) => (
  <span className="sj-person">
    <Initials name={person.userId ?? '?'} />
    <Tooltip
      content={`${plural(person.sessionCount, 'session')} in total, first seen ${formatInstant(person.firstSeenAt)}`}
    >
      <Link
        to={personPath(systemId, person.id)}
        className="sj-user-link sj-plain-link"
        onClick={(event) => event.stopPropagation()}
      >
        {isAnonymous(person) ? (
          <span className="sj-muted">{personLabel(person)}</span>
        ) : (
          <Identifier>{personLabel(person)}</Identifier>
        )}
      </Link>
    </Tooltip>
  </span>
)
