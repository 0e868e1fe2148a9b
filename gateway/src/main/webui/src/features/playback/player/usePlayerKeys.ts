import { useEffect } from 'react'
import { nextTime, type Moments } from '../engine/moments'
import { SPEEDS } from '../engine/playerState'
import type { SessionPlayer } from '../engine/SessionPlayer'

const STEP_MS = 5_000
const FIELDS =
  'input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]'
const PRESSABLE = 'button, a, [role=button], input[type=checkbox]'
const MODAL = '[aria-modal=true]'

function changeSpeed(player: SessionPlayer, by: number): void {
  const index = SPEEDS.findIndex((speed) => speed === player.store.get().speed) + by
  const speed = SPEEDS[index]
  if (speed) {
    player.setSpeed(speed)
  }
}

/** What keys do besides leading the player itself. */
export interface KeyActions {
  moments: Moments
  onSeek: (time: number) => void
  /** Seeks so many milliseconds from here. */
  onStep: (by: number) => void
  onFullScreen: () => void
  onCopyLink: () => void
  onHelp: () => void
  /** Whether the visit goes on, so that it can be followed. */
  open: boolean
}

function toEvent(player: SessionPlayer, { moments, onSeek }: KeyActions, way: 1 | -1): void {
  const { time, playing } = player.store.get()
  const to = nextTime(moments, time, way, playing)
  if (to !== undefined) {
    onSeek(Math.max(0, to))
  }
}

function toggleLive(player: SessionPlayer, { open }: KeyActions): void {
  if (player.store.get().live) {
    player.leaveLive()
  } else if (open) {
    player.goLive()
  }
}

const TENTHS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

const actions = (player: SessionPlayer, keys: KeyActions): Record<string, () => void> => ({
  ' ': () => player.toggle(),
  k: () => player.toggle(),
  ArrowLeft: () => keys.onStep(-STEP_MS),
  ArrowRight: () => keys.onStep(STEP_MS),
  ',': () => toEvent(player, keys, -1),
  '.': () => toEvent(player, keys, 1),
  ...Object.fromEntries(
    TENTHS.map((key, tenth) => [key, () => keys.onSeek((player.store.get().duration * tenth) / 10)]),
  ),
  '<': () => changeSpeed(player, -1),
  '>': () => changeSpeed(player, 1),
  f: keys.onFullScreen,
  l: () => toggleLive(player, keys),
  m: keys.onCopyLink,
  '?': keys.onHelp,
})

/**
 * Whether a key that was pressed can be meant as a shortcut, and not for what has the focus or for a dialog, which takes the focus a moment after it
 * is shown.
 */
export function isShortcut(event: KeyboardEvent): boolean {
  if (document.querySelector(MODAL)) {
    return false
  }
  const target = event.target instanceof Element ? event.target : null
  const pressed = event.key === ' ' && target?.closest(PRESSABLE)
  return !(event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS) || pressed)
}

/** The player's shortcuts, wherever the focus is, except where a key means something else. */
export function usePlayerKeys(player: SessionPlayer, keys: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions(player, keys)[event.key]
      if (action && isShortcut(event)) {
        event.preventDefault()
        action()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [player, keys])
}
