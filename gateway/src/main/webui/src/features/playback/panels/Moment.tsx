import { formatClock } from '@/ui/format'

interface Props {
  /** From the timeline's start on, in milliseconds. */
  time: number
  onSeek: (time: number) => void
}

/**
 * A time of a session, which leads there: in the recording, or in the timeline of a session without one. There may be 500 of them, and buttons of
 * PatternFly are styled anew, all of them, whenever anything comes or goes in the page, such as tiles that are scrolled to.
 */
export const Moment = ({ time, onSeek }: Props) => (
  <button type="button" className="sj-moment" onClick={() => onSeek(time)}>
    {formatClock(time)}
  </button>
)
