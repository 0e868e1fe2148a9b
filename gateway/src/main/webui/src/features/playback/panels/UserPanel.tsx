import { ClipboardCopy } from '@patternfly/react-core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, bodyOf } from '@/api/client'
import type { Session } from '@/api/types'
import { isAnonymous, personLabel, personPath } from '@/features/sessions/sessionTitle'
import { formatCount, formatInstant, plural } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'
import { Initials } from '@/ui/Initials'
import { Panel } from './Panel'

const MOST_COUNTED = 100

/** Which of the person's sessions this is, counted from the first; undefined when they are too many to count. */
function useOrdinal({ systemId, person, startedAt }: Session): number | undefined {
  const earlier = useQuery({
    queryKey: ['earlier-sessions', systemId, person.id, startedAt],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/systems/{systemId}/sessions', {
          params: { path: { systemId }, query: { person: person.id, limit: String(MOST_COUNTED) } },
          signal,
        }),
      ),
    select: ({ items, next }) =>
      next
        ? undefined
        : items.filter((session) => Date.parse(session.startedAt) <= Date.parse(startedAt)).length,
  })
  return earlier.data
}

export function UserPanel({ session }: { session: Session }) {
  const { person, systemId } = session
  const ordinal = useOrdinal(session)
  const id = person.userId ?? person.anonymousIds[0]
  const total = person.sessionCount
  const link = personPath(systemId, person.id)
  const position =
    total && ordinal ? `${ordinal} of ${plural(total, 'session')}` : total && formatCount(total)
  return (
    <Panel
      title="User"
      facts={[
        ['Sessions', position && <Link to={link}>{position}</Link>],
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
