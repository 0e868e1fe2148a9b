import { Button } from '@patternfly/react-core'
import type { SessionMetrics } from '@/api/types'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { formatCount, formatDuration } from '@/ui/format'

interface Props {
  metrics: SessionMetrics
  change: (part: Partial<SessionFilter>) => void
}

type Reason = keyof SessionMetrics['excluded']

const REASONS: { id: Reason; label: (longestMs: number) => string }[] = [
  { id: 'open', label: () => 'still open' },
  { id: 'bots', label: () => 'of bots' },
  { id: 'developers', label: () => 'of developers' },
  { id: 'tooLong', label: (longestMs) => `over ${formatDuration(longestMs)}` },
  { id: 'future', label: () => 'in the future' },
]

/** What matches the filter, but does not count (G7); each opens the list of these sessions. */
export function LeftOut({ metrics: { excluded, longestMs, totalSessions }, change }: Props) {
  const reasons = REASONS.filter(({ id }) => excluded[id] > 0)
  if (reasons.length === 0) {
    return totalSessions > 0 ? <p className="sj-left-out">All sessions of the range count.</p> : null
  }
  return (
    <p className="sj-left-out">
      Not counted:{' '}
      {reasons.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Button variant="link" isInline onClick={() => change({ leftOut: id, counted: '' })}>
            {formatCount(excluded[id])} {label(longestMs)}
          </Button>
        </span>
      ))}
    </p>
  )
}
