import { useSyncExternalStore } from 'react'
import type { PlayerState } from '../engine/playerState'
import type { SessionPlayer } from '../engine/SessionPlayer'

/** A part of the player's state; the component renders when this part changes. */
export const usePlayerState = <T extends string | number | boolean | null>(
  player: SessionPlayer,
  select: (state: PlayerState) => T,
): T => useSyncExternalStore(player.store.subscribe, () => select(player.store.get()))
