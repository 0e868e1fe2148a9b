import './controls.css'
import './unrecorded.css'
import { Title } from '@patternfly/react-core'
import { useMemo } from 'react'
import type { Session } from '@/api/types'
import type { NoteMark } from '@/features/notes/noteMarks'
import { formatClock, shortUrl } from '@/ui/format'
import type { Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { SeekBar } from './SeekBar'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  session: Session
  moments: Moments
  notes: readonly NoteMark[]
  /** Server time of the timeline's start. */
  start: number
  onSeek: (time: number) => void
}

type Page = Session['pages'][number]

const why = ({ state }: Session): string =>
  state === 'open'
    ? 'The first part of a recording arrives a few seconds after the visit begins, and appears here by itself. Without it, recording is off for the source, or the events came from a server.'
    : 'Recording was off for its sources at that time, or its events came from a server rather than a browser. The timeline and the transcript show all that happened.'

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`

/** The pages, each as long as the visitor was on it; the panel of the path has them for reading. */
const Pages = ({ pages, start, duration }: { pages: readonly Page[]; start: number; duration: number }) => (
  <div className="sj-unrecorded__pages" aria-hidden="true">
    {pages.map(({ at, url, title, timeMs }, index) => (
      <span
        key={`${at} ${index}`}
        title={title || url || undefined}
        style={{
          left: percent(Math.max(0, Date.parse(at) - start), duration),
          width: percent(timeMs, duration),
        }}
      >
        <bdi>{title || (url ? shortUrl(url) : '')}</bdi>
      </span>
    ))}
  </div>
)

/** What there is to see of a session that was not recorded: when somebody was active, on which pages, and a mark per event (P6). */
export function Unrecorded({ player, session, moments, notes, start, onSeek }: Props) {
  const duration = Math.max(
    1,
    usePlayerState(player, (state) => state.duration),
  )
  const time = usePlayerState(player, (state) => Math.round(state.time))
  const active = useMemo(
    () =>
      (session.activity ?? []).map(({ from, to }) => ({
        ...{ recordingId: 'activity', tabId: null },
        ...{ from: Date.parse(from), to: Date.parse(to) },
      })),
    [session.activity],
  )
  return (
    <section className="sj-player sj-unrecorded" aria-label="Timeline">
      <Pages pages={session.pages} start={start} duration={duration} />
      <SeekBar
        player={player}
        moments={moments}
        notes={notes}
        start={start}
        segments={active}
        onSeek={onSeek}
      />
      <div className="sj-unrecorded__position sj-muted sj-small">
        <span>{formatClock(time)}</span>
        <span>{formatClock(duration)}</span>
      </div>
      <div className="sj-unrecorded__why">
        <Title headingLevel="h2" size="md">
          This session has no recording
        </Title>
        <p className="sj-muted sj-small">{why(session)}</p>
      </div>
    </section>
  )
}
