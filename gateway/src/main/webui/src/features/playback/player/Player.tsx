import { useRef } from 'react'
import type { SessionEvent } from '@/api/types'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { AddressBar } from './AddressBar'
import { Controls } from './Controls'
import { SeekBar } from './SeekBar'
import { StageView } from './StageView'
import { usePlayerKeys } from './usePlayerKeys'

interface Props {
  player: SessionPlayer
  events: SessionEvent[]
  /** Server time of the timeline's start. */
  start: number
  fallbackUrl: string | null | undefined
  onSeek: (time: number) => void
}

export function Player({ player, events, start, fallbackUrl, onSeek }: Props) {
  const frame = useRef<HTMLElement>(null)
  const fullScreen = () => {
    if (document.fullscreenElement) {
      void document.exitFullscreen()
    } else {
      void frame.current?.requestFullscreen()
    }
  }
  usePlayerKeys(player, fullScreen)
  return (
    <section className="sj-player" aria-label="Player" ref={frame}>
      <AddressBar player={player} events={events} start={start} fallbackUrl={fallbackUrl} />
      <StageView player={player} />
      <SeekBar player={player} events={events} start={start} onSeek={onSeek} />
      <Controls player={player} onFullScreen={fullScreen} />
    </section>
  )
}
