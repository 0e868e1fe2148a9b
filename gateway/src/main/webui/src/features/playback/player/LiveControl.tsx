import { Button } from '@patternfly/react-core'
import { useEffect } from 'react'
import { formatDuration } from '@/ui/format'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from './usePlayerState'

/** Of a visit that goes on: follows it as it happens, and says how far behind (P15). */
export function LiveControl({ player }: { player: SessionPlayer }) {
  const live = usePlayerState(player, (state) => state.live)
  const behind = usePlayerState(player, (state) => state.behind)
  const waiting = usePlayerState(player, (state) => state.waiting)
  // The visit is over.
  useEffect(() => () => player.leaveLive(), [player])
  return (
    <span className="sj-live-control">
      <Button
        variant={live ? 'primary' : 'secondary'}
        size="sm"
        aria-pressed={live}
        className="sj-live-control__button"
        onClick={() => (live ? player.leaveLive() : player.goLive())}
      >
        Live
      </Button>
      {live && (
        <span className="sj-muted sj-small" data-testid="replay-delay">
          {waiting ? 'Waiting for the visitor' : `${formatDuration(behind * 1000)} behind`}
        </span>
      )}
    </span>
  )
}
