import { ClipboardCopy } from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Session } from '@/api/types'
import { isAnonymous, personLabel, personPath } from '@/features/sessions/sessionTitle'
import { formatCount, formatInstant, plural } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'
import { Initials } from '@/ui/Initials'
import { Panel } from './Panel'

export function UserPanel({ session }: { session: Session }) {
  const { person, systemId, ordinal } = session
  const id = person.userId ?? person.anonymousIds[0]
  const total = person.sessionCount
  const link = personPath(systemId, person.id)
  const position = `${formatCount(ordinal)} of ${plural(total, 'session')}`
  return (
    <Panel
      title="User"
      facts={[
        ['Sessions', <Link to={link}>{position}</Link>],
        ['First seen', person.firstSeenAt && formatInstant(person.firstSeenAt)],
        [
          isAnonymous(person) ? 'Visitor id' : 'User id',
          id && (
            <ClipboardCopy
              isReadOnly
              variant="inline-compact"
              hoverTip="Copy"
              clickTip="Copied"
              isCode
              truncation
            >
              {id}
            </ClipboardCopy>
          ),
        ],
      ]}
    >
      <p className="sj-person sj-person--large">
        <Initials name={person.userId ?? '?'} />
        <span className="sj-person__name">
          <strong data-testid="session-user">
            <Link to={link} className="sj-plain-link">
              <Identifier>{personLabel(person)}</Identifier>
            </Link>
          </strong>
          <span className="sj-muted sj-small sj-line">
            {isAnonymous(person) ? 'Not identified' : 'Identified'}
          </span>
        </span>
      </p>
    </Panel>
  )
}
