import { useSyncExternalStore } from 'react'
import { formatAgo } from './format'

const EVERY_MS = 1_000
const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** One clock for all that is told by it, which stands still while there is nothing. */
function onTick(listener: () => void): () => void {
  listeners.add(listener)
  ticking ??= setInterval(() => listeners.forEach((tell) => tell()), EVERY_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(ticking)
      ticking = undefined
    }
  }
}

/** How long ago an instant is; renders again when that is said otherwise. */
export const useAgo = (at: string): string => useSyncExternalStore(onTick, () => formatAgo(at))
