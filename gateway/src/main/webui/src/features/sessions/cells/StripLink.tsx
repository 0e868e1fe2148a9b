import { useState, type MouseEvent } from 'react'
import { Link } from 'react-router'
import type { Session } from '@/api/types'
import { formatClock } from '@/ui/format'
import { sessionPath } from '../sessionTitle'
import { ActivityStrip } from './ActivityStrip'

/** The strip of a session in a list: a click opens the player at that point (P6). The keyboard has the session's own link. */
export function StripLink({ session }: { session: Session }) {
  const [ms, setMs] = useState(0)
  const at = new Date(Date.parse(session.startedAt) + ms).toISOString()
  const onMove = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const part = width > 0 ? Math.min(Math.max((clientX - left) / width, 0), 1) : 0
    setMs(Math.round(part * session.durationMs))
  }
  return (
    <Link
      to={`${sessionPath(session.systemId, session.id)}?at=${at}`}
      className="sj-strip-link"
      tabIndex={-1}
      aria-label={`Watch from ${formatClock(ms)}`}
      title={`Watch from ${formatClock(ms)}`}
      onMouseMove={onMove}
      onMouseDown={onMove}
      onClick={(event) => event.stopPropagation()}
    >
      <ActivityStrip session={session} />
    </Link>
  )
}
