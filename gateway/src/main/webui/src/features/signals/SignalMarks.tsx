import './signals.css'
import { useSignals } from './sessionSignals'

interface Props {
  /** Server time of the timeline's start, and its length. */
  start: number
  duration: number
}

/** Where a visitor was frustrated, on a timeline. */
export const SignalMarks = ({ start, duration }: Props) => (
  <div className="sj-signal-marks" aria-hidden="true" data-testid="signal-marks">
    {useSignals().map(({ kind, at, eventId }) => (
      <span
        key={`${kind} ${eventId}`}
        className="sj-signal-mark"
        style={{ left: `${((Date.parse(at) - start) / duration) * 100}%` }}
      />
    ))}
  </div>
)
