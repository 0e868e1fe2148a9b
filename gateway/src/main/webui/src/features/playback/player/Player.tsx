import './controls.css'
import './stage.css'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { leaveFullScreen } from '@/ui/fullScreen'
import type { NoteMark } from '@/features/notes/noteMarks'
import { HealthBadge } from '../health/HealthBadge'
import type { Health } from '../health/losses'
import type { Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import type { Tab } from '../engine/tabs'
import { AddressBar } from './AddressBar'
import { Controls } from './Controls'
import { KeysHelp } from './KeysHelp'
import { LinkPopup } from './LinkPopup'
import { LiveControl } from './LiveControl'
import { SeekBar } from './SeekBar'
import { StageView } from './StageView'
import { TabStrip } from './TabStrip'
import { useCopyLink } from './useCopyLink'
import { usePlayerKeys } from './usePlayerKeys'

interface Props {
  player: SessionPlayer
  moments: Moments
  notes: readonly NoteMark[]
  tabs: readonly Tab[]
  health: Health
  /** Server time of the timeline's start. */
  start: number
  fallbackUrl: string | null | undefined
  /** Whether the visit goes on. */
  open: boolean
  mayNote: boolean
  onSeek: (time: number) => void
  /** What stands beside the address. */
  children?: ReactNode
}

export function Player({ player, moments, notes, tabs, health, ...rest }: Props) {
  const { start, fallbackUrl, open, mayNote, onSeek, children } = rest
  const frame = useRef<HTMLElement>(null)
  const [actualSize, setActualSize] = useState(false)
  const [help, setHelp] = useState(false)
  const { copy, copied, refused, forget } = useCopyLink(player)
  const keys = useMemo(
    () => ({
      ...{ moments, open, onSeek },
      onFullScreen: () =>
        void (document.fullscreenElement ? leaveFullScreen() : frame.current?.requestFullscreen()),
      onCopyLink: () => void copy(),
      onStep: (by: number) => {
        const { time, duration } = player.store.get()
        onSeek(Math.min(duration, Math.max(0, time + by)))
      },
      onHelp: () => setHelp(true),
    }),
    [player, moments, open, onSeek, copy],
  )
  usePlayerKeys(player, keys)
  return (
    <section className="sj-player" aria-label="Player" ref={frame}>
      {tabs.length > 1 && <TabStrip player={player} tabs={tabs} moments={moments} />}
      <AddressBar player={player} moments={moments} fallbackUrl={fallbackUrl}>
        <HealthBadge health={health} />
        {children}
      </AddressBar>
      <StageView player={player} actualSize={actualSize} />
      <SeekBar player={player} moments={moments} notes={notes} start={start} onSeek={onSeek} />
      <Controls
        player={player}
        actualSize={actualSize}
        onActualSize={setActualSize}
        copied={copied}
        {...keys}
      >
        {open && <LiveControl player={player} />}
      </Controls>
      {help && <KeysHelp open={open} mayNote={mayNote} onClose={() => setHelp(false)} />}
      {refused && <LinkPopup link={refused} onClose={forget} />}
    </section>
  )
}
