import { Label, Tooltip } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { formatCount } from '@/ui/format'
import { aboutSignal, oneSignal, signalName, signalsIn } from './signals'

/** The signals of frustration in a session; what each is is told on hover. */
export function SignalLabels({ session }: { session: Session }) {
  const found = signalsIn(session)
  return found.length === 0 ? (
    <span className="sj-muted">–</span>
  ) : (
    <span className="sj-tags">
      {found.map(({ kind, count }) => (
        <Tooltip key={kind} content={`${aboutSignal(kind)}.`}>
          <Label isCompact color="orange">
            {formatCount(count)} {count === 1 ? oneSignal(kind) : signalName(kind)}
          </Label>
        </Tooltip>
      ))}
    </span>
  )
}
