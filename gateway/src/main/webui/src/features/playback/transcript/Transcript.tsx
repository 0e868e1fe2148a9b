import './transcript.css'
import { EmptyState, EmptyStateBody, Title } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { useIsShared } from '@/features/shares/sharedContext'
import { formatCount, plural } from '@/ui/format'
import { indexAt, type Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from '../player/usePlayerState'
import { TranscriptList } from './TranscriptList'

interface Props {
  player: SessionPlayer
  session: Session
  moments: Moments
  /** Whether the rest of the events is still being read. */
  reading: boolean
  onSeek: (time: number) => void
}

/** What happened, event by event, in step with the player both ways. */
export function Transcript({ player, session, moments, reading, onSeek }: Props) {
  const current = usePlayerState(player, ({ time }) => indexAt(moments, time))
  const { pageViewCount, eventCount } = session
  const shared = useIsShared()
  const read = moments.events.length
  return (
    <section className="sj-transcript" aria-labelledby="transcript-title">
      <div className="sj-transcript__head">
        <Title headingLevel="h2" size="md" id="transcript-title">
          Transcript
        </Title>
        <span className="sj-muted" data-testid="transcript-counts">
          {plural(pageViewCount, 'page view')}, {plural(eventCount - pageViewCount, 'action')}
        </span>
        {!shared && <ExportMenu table="session-events" query={() => ({ session: session.id })} of="Events" />}
        {reading && read > 0 && (
          <span className="sj-muted sj-transcript__reading">
            Reading: {formatCount(read)} of {formatCount(eventCount)}
          </span>
        )}
      </div>
      {read === 0 ? (
        <EmptyState
          headingLevel="h3"
          titleText={reading ? 'Reading what happened' : 'No events yet'}
          variant="xs"
        >
          {!reading && <EmptyStateBody>They appear here as they arrive.</EmptyStateBody>}
        </EmptyState>
      ) : (
        <TranscriptList moments={moments} current={current} onSeek={onSeek} />
      )}
    </section>
  )
}
