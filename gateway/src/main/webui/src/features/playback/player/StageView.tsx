import '@rrweb/replay/dist/style.css'
import { Alert, Button, Spinner } from '@patternfly/react-core'
import PlayIcon from '@patternfly/react-icons/dist/esm/icons/play-icon'
import { useEffect, useRef } from 'react'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from './usePlayerState'

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The recording could not be loaded.'

interface Props {
  player: SessionPlayer
  /** Whether the page is shown as large as the visitor saw it. */
  actualSize: boolean
}

export function StageView({ player, actualSize }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const status = usePlayerState(player, (state) => state.status)
  const damaged = usePlayerState(player, (state) => state.damaged)
  const untouched = usePlayerState(player, (state) => !state.playing && state.time === 0)
  useEffect(() => {
    if (root.current) {
      player.attach(root.current)
    }
    return () => player.detach()
  }, [player])
  return (
    <div className="sj-stage" data-status={status}>
      <div className="sj-stage__frame" data-size={actualSize ? 'actual' : 'fitted'} ref={root} />
      {status === 'loading' && (
        <div className="sj-stage__over">
          <Spinner size="lg" aria-label="Loading the recording" />
        </div>
      )}
      {status === 'between' && (
        <div className="sj-stage__note" role="status">
          Nothing was recorded at this moment
        </div>
      )}
      {status === 'ready' && damaged && (
        <div className="sj-stage__note" role="status">
          Part of the recording is missing: the page may look incomplete
        </div>
      )}
      {(status === 'ready' || status === 'between') && untouched && (
        <button
          type="button"
          className="sj-stage__start"
          aria-label="Start replay"
          onClick={() => player.play()}
        >
          <PlayIcon />
        </button>
      )}
      {status === 'failed' && (
        <div className="sj-stage__over sj-stage__over--solid">
          <Alert
            variant="danger"
            isInline
            title="The recording cannot be shown here"
            actionLinks={
              <Button variant="link" isInline onClick={() => player.retry()}>
                Try again
              </Button>
            }
          >
            {messageOf(player.store.get().error)}
          </Alert>
        </div>
      )}
    </div>
  )
}
