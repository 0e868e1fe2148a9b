import { Button, Switch, ToggleGroup, ToggleGroupItem, Tooltip } from '@patternfly/react-core'
import ExpandIcon from '@patternfly/react-icons/dist/esm/icons/expand-icon'
import KeyboardIcon from '@patternfly/react-icons/dist/esm/icons/keyboard-icon'
import LinkIcon from '@patternfly/react-icons/dist/esm/icons/link-icon'
import PauseIcon from '@patternfly/react-icons/dist/esm/icons/pause-icon'
import PlayIcon from '@patternfly/react-icons/dist/esm/icons/play-icon'
import RedoIcon from '@patternfly/react-icons/dist/esm/icons/redo-icon'
import UndoIcon from '@patternfly/react-icons/dist/esm/icons/undo-icon'
import type { ReactNode } from 'react'
import { formatClock } from '@/ui/format'
import { SPEEDS } from '../engine/playerState'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from './usePlayerState'

const JUMP_MS = 10_000

interface Props {
  player: SessionPlayer
  /** Whether the page is shown as large as the visitor saw it. */
  actualSize: boolean
  onActualSize: (actual: boolean) => void
  /** Seeks so many milliseconds from here. */
  onStep: (by: number) => void
  onFullScreen: () => void
  /** Whether a link to this moment has just been copied. */
  copied: boolean
  onCopyLink: () => void
  onHelp: () => void
  /** What stands beside the position. */
  children?: ReactNode
}

const Position = ({ player }: { player: SessionPlayer }) => {
  const time = usePlayerState(player, (state) => formatClock(state.time))
  const duration = usePlayerState(player, (state) => formatClock(state.duration))
  const active = usePlayerState(player, (state) => formatClock(state.active))
  return (
    <span className="sj-position">
      <span data-testid="replay-position">
        {time} <span className="sj-muted">/ {duration}</span>
      </span>
      <span className="sj-muted sj-small" data-testid="replay-active">
        {active} active
      </span>
    </span>
  )
}

const Plain = ({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) => (
  <Tooltip content={label}>
    <Button variant="plain" aria-label={label} icon={icon} onClick={onClick} />
  </Tooltip>
)

export function Controls({ player, actualSize, onActualSize, children, ...rest }: Props) {
  const { copied, onCopyLink, onHelp, onFullScreen, onStep } = rest
  const playing = usePlayerState(player, (state) => state.playing)
  const speed = usePlayerState(player, (state) => state.speed)
  const skip = usePlayerState(player, (state) => state.skipInactivity)
  return (
    <div className="sj-controls" role="toolbar" aria-label="Playback">
      <Button
        variant="primary"
        className="sj-controls__play"
        aria-label={playing ? 'Pause' : 'Play'}
        icon={playing ? <PauseIcon /> : <PlayIcon />}
        onClick={() => player.toggle()}
      />
      <Plain label="Back 10 seconds" icon={<UndoIcon />} onClick={() => onStep(-JUMP_MS)} />
      <Plain label="Forward 10 seconds" icon={<RedoIcon />} onClick={() => onStep(JUMP_MS)} />
      <Position player={player} />
      {children}
      <div className="sj-controls__how">
        <Switch
          id="skip-inactivity"
          label="Skip inactivity"
          isChecked={skip}
          onChange={(_event, on) => player.setSkipInactivity(on)}
        />
        <ToggleGroup aria-label="Speed" isCompact>
          {SPEEDS.map((value) => (
            <ToggleGroupItem
              key={value}
              text={`${value}×`}
              aria-label={`Speed ${value}`}
              isSelected={speed === value}
              onChange={() => player.setSpeed(value)}
            />
          ))}
        </ToggleGroup>
        <ToggleGroup aria-label="Size" isCompact>
          <ToggleGroupItem
            text="1:1"
            aria-label="Actual size"
            isSelected={actualSize}
            onChange={(_event, on) => onActualSize(on)}
          />
        </ToggleGroup>
        <span role="status" className="sj-small sj-controls__told">
          {copied && 'Link copied'}
        </span>
        <Plain label="Copy link to this moment" icon={<LinkIcon />} onClick={onCopyLink} />
        <Plain label="Keys" icon={<KeyboardIcon />} onClick={onHelp} />
        <Plain label="Full screen" icon={<ExpandIcon />} onClick={onFullScreen} />
      </div>
    </div>
  )
}
