import { EmptyState, EmptyStateBody, Title } from '@patternfly/react-core'
import { useMemo } from 'react'
import type { Session, SessionEvent } from '@/api/types'
import { plural } from '@/ui/format'
import { firstAfter } from '../engine/activity'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from '../player/usePlayerState'
import { TranscriptTile } from './TranscriptTile'

interface Props {
  player: SessionPlayer
  session: Session
  events: SessionEvent[]
  start: number
  playable: boolean
  onSeek: (time: number) => void
}

/** What happened, event by event, in step with the player both ways. */
export function Transcript({ player, session, events, start, playable, onSeek }: Props) {
  const times = useMemo(() => events.map(({ at }) => Date.parse(at) - start), [events, start])
  const current = usePlayerState(player, ({ time }) => (playable ? firstAfter(times, time) - 1 : -1))
  const { pageViewCount, eventCount } = session
  return (
    <section className="sj-transcript" aria-labelledby="transcript-title">
      <div className="sj-transcript__head">
        <Title headingLevel="h2" size="md" id="transcript-title">
          Transcript
        </Title>
        <span className="sj-muted" data-testid="transcript-counts">
          {plural(pageViewCount, 'page view')}, {plural(eventCount - pageViewCount, 'action')}
        </span>
      </div>
      {events.length === 0 ? (
        <EmptyState headingLevel="h3" titleText="No events yet" variant="xs">
          <EmptyStateBody>They appear here as they arrive.</EmptyStateBody>
        </EmptyState>
      ) : (
        <ol className="sj-transcript__list" aria-label="Events">
          {events.map((event, index) => (
            <TranscriptTile
              key={event.id}
              event={event}
              time={times[index] ?? 0}
              current={index === current}
              playable={playable}
              onSeek={onSeek}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
