import { memo } from 'react'
import type { NoteMark } from '@/features/notes/noteMarks'
import type { Mark } from '../engine/marks'
import type { Segment } from '../engine/timeline'

interface Props {
  segments: Segment[]
  marks: Mark[]
  notes: readonly NoteMark[]
  start: number
  duration: number
}

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`

export const SeekMarks = memo(function SeekMarks({ segments, marks, notes, start, duration }: Props) {
  return (
    <div className="sj-seek__marks" aria-hidden="true">
      {segments.map(({ recordingId, from, to }) => (
        <span
          key={`${recordingId}-${from}`}
          className="sj-seek__recorded"
          style={{ left: percent(from - start, duration), width: percent(to - from, duration) }}
        />
      ))}
      {marks.map(({ event, from, kinds }) => (
        <span key={event.id} className="sj-seek__mark" style={{ left: percent(from, duration) }}>
          {kinds.map((kind) => (
            <span key={kind} className={`sj-seek__kind sj-kind-${kind}`} />
          ))}
        </span>
      ))}
      {notes.map(({ id, time }) => (
        <span key={id} className="sj-seek__mark sj-seek__note" style={{ left: percent(time, duration) }} />
      ))}
    </div>
  )
})
