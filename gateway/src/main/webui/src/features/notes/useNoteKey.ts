import { useEffect } from 'react'
import { isShortcut } from '@/features/playback/player/usePlayerKeys'

const KEY = 'n'

/** The key for a note at the moment that is shown, wherever the focus is, except where it means something else. */
export function useNoteKey(onKey: (() => void) | undefined): void {
  useEffect(() => {
    if (!onKey) {
      return
    }
    const listen = (event: KeyboardEvent) => {
      if (event.key === KEY && isShortcut(event)) {
        event.preventDefault()
        onKey()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onKey])
}
