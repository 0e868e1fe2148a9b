import { useEffect } from 'react'
import { SPEEDS } from '../engine/playerState'
import type { SessionPlayer } from '../engine/SessionPlayer'

const STEP_MS = 5_000
const FIELDS =
  'input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]'
const PRESSABLE = 'button, a, [role=button], input[type=checkbox]'

function changeSpeed(player: SessionPlayer, by: number): void {
  const index = SPEEDS.findIndex((speed) => speed === player.store.get().speed) + by
  const speed = SPEEDS[index]
  if (speed) {
    player.setSpeed(speed)
  }
}

const actions = (player: SessionPlayer, fullScreen: () => void): Record<string, () => void> => ({
  ' ': () => player.toggle(),
  k: () => player.toggle(),
  ArrowLeft: () => player.seekBy(-STEP_MS),
  ArrowRight: () => player.seekBy(STEP_MS),
  f: fullScreen,
  '<': () => changeSpeed(player, -1),
  '>': () => changeSpeed(player, 1),
})

/** Whether a key that was pressed can be meant as a shortcut, and not for what has the focus. */
export function isShortcut(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  const pressed = event.key === ' ' && target?.closest(PRESSABLE)
  return !(event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS) || pressed)
}

/** The player's shortcuts, wherever the focus is, except where a key means something else. */
export function usePlayerKeys(player: SessionPlayer, fullScreen: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions(player, fullScreen)[event.key]
      if (action && isShortcut(event)) {
        event.preventDefault()
        action()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [player, fullScreen])
}
