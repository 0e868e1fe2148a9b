export const SPEEDS = [0.5, 1, 2, 4, 8] as const

/** What the player's controls show. Times are milliseconds from the start of the session's timeline. */
export interface PlayerState {
  time: number
  /** How much of that was active (S7). */
  active: number
  duration: number
  playing: boolean
  speed: number
  skipInactivity: boolean
  /** `between`: no recording covers this moment. */
  status: 'loading' | 'ready' | 'between' | 'failed'
  /** Whether the player follows a visit while it goes on. */
  live: boolean
  /** How many seconds what is shown is behind what happens, while it follows. */
  behind: number
  /** Whether all that is known was shown while it follows, so that it waits for the visitor. */
  waiting: boolean
  /** The one browser tab that is shown; null when the visitor is followed through all of them. */
  tab: string | null
  /** Whether parts that this picture builds on are missing. */
  damaged: boolean
  error: unknown
}

export const INITIAL_STATE: PlayerState = {
  time: 0,
  active: 0,
  duration: 0,
  playing: false,
  speed: 1,
  skipInactivity: true,
  status: 'loading',
  live: false,
  behind: 0,
  waiting: false,
  tab: null,
  damaged: false,
  error: null,
}

/** State that React can subscribe to. Positions are told in steps that the eye can follow. */
export class PlayerStore {
  #state = INITIAL_STATE
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): PlayerState => this.#state

  set(part: Partial<PlayerState>): void {
    const changed = Object.entries(part).some(
      ([name, value]) => this.#state[name as keyof PlayerState] !== value,
    )
    if (changed) {
      this.#state = { ...this.#state, ...part }
      this.#listeners.forEach((listener) => listener())
    }
  }
}
