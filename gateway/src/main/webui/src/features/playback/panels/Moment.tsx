import { Button } from '@patternfly/react-core'
import { formatClock } from '@/ui/format'

interface Props {
  /** From the timeline's start on, in milliseconds. */
  time: number
  onSeek: ((time: number) => void) | undefined
}

/** A time of a session, which can be looked at where there is a recording. */
export const Moment = ({ time, onSeek }: Props) =>
  onSeek ? (
    <Button variant="link" isInline onClick={() => onSeek(time)}>
      {formatClock(time)}
    </Button>
  ) : (
    <span className="sj-muted">{formatClock(time)}</span>
  )
