import { Button } from '@patternfly/react-core'
import type { SessionMetrics } from '@/api/types'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { formatCount } from '@/ui/format'

interface Props {
  excluded: SessionMetrics['excluded']
  change: (part: Partial<SessionFilter>) => void
}

const TWELVE_HOURS_MS = 12 * 3_600_000

const REASONS: { id: keyof SessionMetrics['excluded']; label: string; part: Partial<SessionFilter> }[] = [
  { id: 'open', label: 'still open', part: { state: 'open', bot: 'exclude', developer: 'exclude' } },
  { id: 'bots', label: 'of bots', part: { bot: 'only' } },
  { id: 'developers', label: 'of developers', part: { developer: 'only', bot: 'exclude' } },
  { id: 'overTwelveHours', label: 'over 12 hours', part: { minDurationMs: String(TWELVE_HOURS_MS + 1) } },
]

/** What matches the filter, but does not count (G7); each opens the list of these sessions. */
export function LeftOut({ excluded, change }: Props) {
  const reasons = REASONS.filter(({ id }) => excluded[id] > 0)
  if (reasons.length === 0) {
    return <p className="sj-left-out">All sessions of the range count.</p>
  }
  return (
    <p className="sj-left-out">
      Not counted:{' '}
      {reasons.map(({ id, label, part }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Button variant="link" isInline onClick={() => change(part)}>
            {formatCount(excluded[id])} {label}
          </Button>
        </span>
      ))}
    </p>
  )
}
