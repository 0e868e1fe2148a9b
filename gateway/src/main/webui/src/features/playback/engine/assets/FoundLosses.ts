import type { Missing } from './AssetMap'

/** What was found to be missing while a session was shown. */
export interface Found {
  missing: readonly Missing[]
  /** How many parts of its pages were left out because they have too many. */
  cut: number
  /** Whether they have sound or films. */
  media: boolean
}

/** Collects it over the session's recordings; React can subscribe to it. */
export class FoundLosses {
  readonly #missing = new Map<string, Missing>()
  readonly #cuts = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  #found: Found = { missing: [], cut: 0, media: false }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): Found => this.#found

  /** Takes over what one recording's pages were found to lack until now. */
  note(recordingId: string, { missing, cut, media: mediaHere }: Found): void {
    missing.forEach((loss) => this.#missing.set(loss.address, loss))
    this.#cuts.set(recordingId, Math.max(cut, this.#cuts.get(recordingId) ?? 0))
    const cuts = [...this.#cuts.values()].reduce((sum, cutHere) => sum + cutHere, 0)
    const media = this.#found.media || mediaHere
    const { missing: before, cut: cutBefore, media: mediaBefore } = this.#found
    if (this.#missing.size !== before.length || cuts !== cutBefore || media !== mediaBefore) {
      this.#found = { missing: [...this.#missing.values()], cut: cuts, media }
      this.#listeners.forEach((listener) => listener())
    }
  }
}
