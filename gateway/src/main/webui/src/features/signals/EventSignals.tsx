import { Label } from '@patternfly/react-core'
import { kindsOf, useSignals } from './sessionSignals'
import { aboutSignal, oneSignal } from './signals'

/** The signals of frustration that are about an event. */
export function EventSignals({ eventId }: { eventId: string }) {
  return kindsOf(useSignals(), eventId).map((kind) => (
    <Label key={kind} isCompact color="orange" title={`${aboutSignal(kind)}.`}>
      {oneSignal(kind)}
    </Label>
  ))
}
