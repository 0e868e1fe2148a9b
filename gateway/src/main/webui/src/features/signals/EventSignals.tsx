import './signals.css'
import { Label } from '@patternfly/react-core'
import { kindsOf, useSignals } from './sessionSignals'
import { aboutSignal, oneSignal } from './signals'

/** The signals of frustration that are about an event. */
export function EventSignals({ eventId }: { eventId: string }) {
  const kinds = kindsOf(useSignals(), eventId)
  return (
    kinds.length > 0 && (
      <span className="sj-event-signals">
        {kinds.map((kind) => (
          <Label key={kind} isCompact color="orange" title={`${aboutSignal(kind)}.`}>
            {oneSignal(kind)}
          </Label>
        ))}
      </span>
    )
  )
}
