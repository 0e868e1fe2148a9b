import { Link } from 'react-router'
import type { Session } from '@/api/types'
import { sessionPath } from '@/features/sessions/sessionTitle'
import { formatInstant } from '@/ui/format'

interface Props {
  systemId: string
  neighbour: Session['previous']
  label: string
}

const Neighbour = ({ systemId, neighbour, label }: Props) =>
  neighbour ? (
    <Link to={sessionPath(systemId, neighbour.id)} title={formatInstant(neighbour.startedAt)}>
      {label}
    </Link>
  ) : (
    <span className="sj-muted">{label}</span>
  )

/** The sessions of the same person before and after this one (S11). */
export const Neighbours = ({ session }: { session: Session }) => (
  <nav aria-label="Sessions of this person" className="sj-neighbours sj-small">
    <Neighbour systemId={session.systemId} neighbour={session.previous} label="‹ Previous visit" />
    <Neighbour systemId={session.systemId} neighbour={session.next} label="Next visit ›" />
  </nav>
)
