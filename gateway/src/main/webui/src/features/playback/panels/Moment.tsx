import { Button } from '@patternfly/react-core'
import { formatClock } from '@/ui/format'

interface Props {
  /** From the timeline's start on, in milliseconds. */
  time: number
  onSeek: (time: number) => void
}

/** A time of a session, which leads there: in the recording, or in the timeline of a session without one. */
export const Moment = ({ time, onSeek }: Props) => (
  <Button variant="link" isInline onClick={() => onSeek(time)}>
    {formatClock(time)}
  </Button>
)
