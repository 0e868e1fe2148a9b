import { Label, Tooltip } from '@patternfly/react-core'
import PlayCircleIcon from '@patternfly/react-icons/dist/esm/icons/play-circle-icon'
import { Td, Tr } from '@patternfly/react-table'
import { Link, useNavigate } from 'react-router'
import type { Session } from '@/api/types'
import { formatAgo, formatCount, formatDuration, formatInstant } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'
import { Initials } from '@/ui/Initials'
import { DeviceSummary } from './DeviceSummary'
import { PromptLabels } from './PromptLabels'
import { isAnonymous, personLabel, sessionTitle } from './sessionTitle'

const Count = ({ value, label, className = '' }: { value: number; label: string; className?: string }) => (
  <Td dataLabel={label} className={`sj-number ${value === 0 ? 'sj-zero' : ''} ${className}`}>
    {formatCount(value)}
  </Td>
)

export function SessionRow({ session }: { session: Session }) {
  const navigate = useNavigate()
  const path = `/systems/${encodeURIComponent(session.systemId)}/sessions/${encodeURIComponent(session.id)}`
  const open = session.state === 'open'
  return (
    <Tr
      isClickable
      onRowClick={() => void navigate(path)}
      data-testid="session-row"
      data-session-id={session.id}
    >
      <Td dataLabel="Session">
        <div className="sj-session-title">
          {session.hasRecording && (
            <Tooltip content="Has a recording">
              <span className="sj-recorded">
                <PlayCircleIcon />
                <span className="sj-hidden-label">Has a recording</span>
              </span>
            </Tooltip>
          )}
          <Link to={path} onClick={(event) => event.stopPropagation()}>
            {sessionTitle(session)}
          </Link>
        </div>
        <PromptLabels session={session} />
        {session.tldr && <div className="sj-muted sj-clamp">{session.tldr}</div>}
      </Td>
      <Td dataLabel="User">
        <span className="sj-person">
          <Initials name={session.person.userId ?? '?'} />
          {isAnonymous(session.person) ? (
            <span className="sj-muted sj-person__name">{personLabel(session.person)}</span>
          ) : (
            <Identifier>{personLabel(session.person)}</Identifier>
          )}
        </span>
      </Td>
      <Td dataLabel="Started" modifier="nowrap">
        <Tooltip content={formatInstant(session.startedAt)}>
          <time dateTime={session.startedAt}>{formatAgo(session.startedAt)}</time>
        </Tooltip>
      </Td>
      <Td dataLabel="Duration" modifier="nowrap" className="sj-from-sm">
        {formatDuration(session.durationMs)}
        <div className="sj-muted sj-small">{formatDuration(session.activeMs)} active</div>
      </Td>
      <Count label="Pages" value={session.pageViewCount} className="sj-from-md" />
      <Count label="Clicks" value={session.clickCount} className="sj-from-md" />
      <Count
        label="Errors"
        value={session.errorCount}
        className={session.errorCount > 0 ? 'sj-alarming sj-from-sm' : 'sj-from-sm'}
      />
      <Td dataLabel="Device" className="sj-from-lg">
        <DeviceSummary device={session.device} country={session.country} />
      </Td>
      <Td dataLabel="State" className="sj-from-sm">
        <Label isCompact color={open ? 'green' : 'grey'} className={open ? 'sj-live' : ''}>
          {open ? 'Open' : 'Closed'}
        </Label>
      </Td>
    </Tr>
  )
}
