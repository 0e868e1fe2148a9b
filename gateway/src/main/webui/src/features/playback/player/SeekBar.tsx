import { useMemo, useState, type PointerEvent } from 'react'
import { markNear, type NoteMark } from '@/features/notes/noteMarks'
import { formatClock } from '@/ui/format'
import { useWidth } from '@/ui/useWidth'
import { markAt, marksOf, type Mark } from '../engine/marks'
import type { Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import type { Segment } from '../engine/timeline'
import { describeEvent } from '../transcript/describeEvent'
import { kindsOf, useSignals, type Signal } from '@/features/signals/sessionSignals'
import { SignalMarks } from '@/features/signals/SignalMarks'
import { oneSignal } from '@/features/signals/signals'
import { SeekMarks } from './SeekMarks'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  moments: Moments
  notes: readonly NoteMark[]
  start: number
  /** What is drawn below the marks: when somebody was active, where nothing was recorded. */
  segments?: Segment[]
  onSeek: (time: number) => void
}

interface Hover {
  left: number
  text: string
}

/** A mark is met within this many pixels. */
const REACH_PX = 6
/** Twice as wide as a mark, so that what was recorded and played is seen between them. */
const APART_PX = 8
const USUAL_WIDTH_PX = 640

/** What is told of a place on the line: the events that are there, and the time. */
function textOf(mark: Mark | undefined, signals: readonly Signal[], at: number): string {
  if (!mark) {
    return formatClock(at)
  }
  const { event, events, time } = mark
  const { title } = describeEvent(event)
  const kinds = new Set(events.flatMap(({ id }) => kindsOf(signals, id)))
  return [
    events.length > 1 ? `${title} and ${events.length - 1} more` : title,
    ...[...kinds].map(oneSignal),
    formatClock(time),
  ].join(' · ')
}

/** The session as a line: where it was recorded, its events as coloured marks, and the position, to be dragged. */
export function SeekBar({ player, moments, notes, start, segments, onSeek }: Props) {
  const time = usePlayerState(player, (state) => Math.round(state.time))
  const duration = Math.max(
    1,
    usePlayerState(player, (state) => state.duration),
  )
  // The segments are other ones then.
  usePlayerState(player, (state) => state.tab)
  const signals = useSignals()
  const [hover, setHover] = useState<Hover | null>(null)
  const { ref, width } = useWidth<HTMLDivElement>(USUAL_WIDTH_PX)
  const marks = useMemo(() => marksOf(moments, (APART_PX / width) * duration), [moments, width, duration])
  const onHover = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left } = currentTarget.getBoundingClientRect()
    const at = ((clientX - left) / width) * duration
    const reach = (REACH_PX / width) * duration
    const note = markNear(notes, at, reach)
    const text = note
      ? `${note.label} · ${formatClock(note.time)}`
      : textOf(markAt(marks, at, reach), signals, at)
    setHover({ left: Math.min(Math.max((clientX - left) / width, 0), 1), text })
  }
  return (
    <div ref={ref} className="sj-seek" onPointerMove={onHover} onPointerLeave={() => setHover(null)}>
      <SeekMarks
        segments={segments ?? player.timeline.segments}
        marks={marks}
        notes={notes}
        start={start}
        duration={duration}
      />
      <SignalMarks start={start} duration={duration} />
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
