import { Tooltip } from '@patternfly/react-core'
import PlayCircleIcon from '@patternfly/react-icons/dist/esm/icons/play-circle-icon'
import { Td, Tr } from '@patternfly/react-table'
import { Link, useNavigate } from 'react-router'
import type { Session } from '@/api/types'
import { Ago } from './cells/Ago'
import type { Column } from './columns'
import { classOf } from './columnClass'
import { sessionPath, sessionStory, sessionTitle } from './sessionTitle'
import { PromptLabels } from './PromptLabels'

interface Props {
  session: Session
  columns: readonly Column[]
  chosen: boolean
}

/** How a number stands out: none is faint, an error is not. */
const emphasis = (column: Column, session: Session): string => {
  const value = column.number?.(session)
  if (value === 0) {
    return 'sj-zero'
  }
  return value && column.id === 'errors' ? 'sj-alarming' : ''
}

/** When the session was, where there is no room for columns. */
const When = ({ session, withLast }: { session: Session; withLast: boolean }) => (
  <div className="sj-muted sj-small sj-until-sm">
    {withLast && (
      <>
        Last event <Ago at={session.endedAt} />, began{' '}
      </>
    )}
    <Ago at={session.startedAt} />
  </div>
)

export function SessionRow({ session, columns, chosen }: Props) {
  const navigate = useNavigate()
  const path = sessionPath(session.systemId, session.id)
  return (
    <Tr
      isClickable
      // Its link is what the keyboard reaches.
      tabIndex={-1}
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
        {!chosen && <When session={session} withLast={columns.some(({ id }) => id === 'last')} />}
        <PromptLabels session={session} />
        {session.tldr && <div className="sj-muted sj-clamp">{sessionStory(session.tldr)}</div>}
      </Td>
      {columns.map((column) => (
        <Td
          key={column.id}
          dataLabel={column.label}
          className={`${classOf(column, chosen)} ${emphasis(column, session)}`}
        >
          {column.cell(session)}
        </Td>
      ))}
    </Tr>
  )
}
