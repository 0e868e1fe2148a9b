import { useMemo, useState, type PointerEvent } from 'react'
import type { SessionEvent } from '@/api/types'
import { formatClock } from '@/ui/format'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { describeEvent } from '../transcript/describeEvent'
import { SeekMarks } from './SeekMarks'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  events: SessionEvent[]
  start: number
  onSeek: (time: number) => void
}

interface Hover {
  left: number
  text: string
}

/** A mark is met within this many pixels. */
const REACH_PX = 6

/** The session as a line: where it was recorded, its events as coloured marks, and the position, to be dragged. */
export function SeekBar({ player, events, start, onSeek }: Props) {
  const time = usePlayerState(player, (state) => Math.round(state.time))
  const duration = Math.max(
    1,
    usePlayerState(player, (state) => state.duration),
  )
  const [hover, setHover] = useState<Hover | null>(null)
  const marks = useMemo(
    () => events.map((event) => ({ event, time: Date.parse(event.at) - start })),
    [events, start],
  )
  const onHover = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const at = ((clientX - left) / width) * duration
    const reach = (REACH_PX / width) * duration
    const near = marks
      .filter((mark) => Math.abs(mark.time - at) <= reach)
      .toSorted((a, b) => Math.abs(a.time - at) - Math.abs(b.time - at))[0]
    const text = near ? `${describeEvent(near.event).title} · ${formatClock(near.time)}` : formatClock(at)
    setHover({ left: Math.min(Math.max((clientX - left) / width, 0), 1), text })
  }
  return (
    <div className="sj-seek" onPointerMove={onHover} onPointerLeave={() => setHover(null)}>
      <SeekMarks segments={player.timeline.segments} marks={marks} start={start} duration={duration} />
      <div className="sj-seek__done" style={{ width: `${(time / duration) * 100}%` }} />
      <input
        type="range"
        className="sj-seek__input"
        aria-label="Seek"
        aria-valuetext={`${formatClock(time)} of ${formatClock(duration)}`}
        min={0}
        max={duration}
        step={1}
        value={Math.min(time, duration)}
        onChange={(event) => onSeek(Number(event.target.value))}
      />
      {hover && (
        <span className="sj-seek__hover" style={{ left: `${hover.left * 100}%` }} aria-hidden="true">
          {hover.text}
        </span>
      )}
    </div>
  )
}
