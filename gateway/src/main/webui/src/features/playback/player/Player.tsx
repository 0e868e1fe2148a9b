import './controls.css'
import './stage.css'
import { useRef, useState } from 'react'
import type { NoteMark } from '@/features/notes/noteMarks'
import { HealthBadge } from '../health/HealthBadge'
import type { Health } from '../health/losses'
import type { Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { AddressBar } from './AddressBar'
import { Controls } from './Controls'
import { SeekBar } from './SeekBar'
import { StageView } from './StageView'
import { usePlayerKeys } from './usePlayerKeys'

interface Props {
  player: SessionPlayer
  moments: Moments
  notes: readonly NoteMark[]
  health: Health
  /** Server time of the timeline's start. */
  start: number
  fallbackUrl: string | null | undefined
  onSeek: (time: number) => void
}

export function Player({ player, moments, notes, health, start, fallbackUrl, onSeek }: Props) {
  const frame = useRef<HTMLElement>(null)
  const fullScreen = () => {
    if (document.fullscreenElement) {
      void document.exitFullscreen()
    } else {
      void frame.current?.requestFullscreen()
    }
  }
  const [actualSize, setActualSize] = useState(false)
  usePlayerKeys(player, fullScreen)
  return (
    <section className="sj-player" aria-label="Player" ref={frame}>
      <AddressBar player={player} moments={moments} fallbackUrl={fallbackUrl}>
        <HealthBadge health={health} />
      </AddressBar>
      <StageView player={player} actualSize={actualSize} />
      <SeekBar player={player} moments={moments} notes={notes} start={start} onSeek={onSeek} />
      <Controls
        player={player}
        actualSize={actualSize}
        onActualSize={setActualSize}
        onFullScreen={fullScreen}
      />
    </section>
  )
}
