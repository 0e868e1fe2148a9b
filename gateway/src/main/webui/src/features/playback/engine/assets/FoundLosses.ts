import type { Missing } from './AssetMap'

/** What was found to be missing while a session was shown. */
export interface Found {
  missing: readonly Missing[]
  /** How many parts of its pages were left out because they have too many. */
  cut: number
  /** Whether they have sound or films. */
  media: boolean
  /** How many events could not be shown. */
  unshown: number
}

/** What one recording's pages were found to lack. */
export type FoundInPages = Omit<Found, 'unshown'>

/** Collects it over the session's recordings; React can subscribe to it. */
export class FoundLosses {
  readonly #missing = new Map<string, Missing>()
  readonly #cuts = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  readonly #unshown = new WeakSet<object>()
  #found: Found = { missing: [], cut: 0, media: false, unshown: 0 }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): Found => this.#found

  /** Takes over what one recording's pages were found to lack until now. */
  note(recordingId: string, { missing, cut, media: mediaHere }: FoundInPages): void {
    missing.forEach((loss) => this.#missing.set(loss.address, loss))
    this.#cuts.set(recordingId, Math.max(cut, this.#cuts.get(recordingId) ?? 0))
    const cuts = [...this.#cuts.values()].reduce((sum, cutHere) => sum + cutHere, 0)
    const media = this.#found.media || mediaHere
    const { missing: before, cut: cutBefore, media: mediaBefore } = this.#found
    if (this.#missing.size !== before.length || cuts !== cutBefore || media !== mediaBefore) {
      this.#change({ missing: [...this.#missing.values()], cut: cuts, media })
    }
  }

  /** Takes over that an event could not be shown, however often it is tried. */
  readonly noteUnshown = (event: object): void => {
    if (!this.#unshown.has(event)) {
      this.#unshown.add(event)
      this.#change({ unshown: this.#found.unshown + 1 })
    }
  }

  #change(found: Partial<Found>): void {
    this.#found = { ...this.#found, ...found }
    this.#listeners.forEach((listener) => listener())
  }
}
