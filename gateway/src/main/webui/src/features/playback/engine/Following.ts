import type { PlayClock } from './PlayClock'
import type { PlayerStore } from './playerState'
import type { RecordingTrack } from './RecordingTrack'

/** How a player follows a visit that goes on, until something else is sought, or it is paused (P15). */
export class Following {
  readonly #store: PlayerStore
  readonly #clock: PlayClock

  constructor(store: PlayerStore, clock: PlayClock) {
    this.#store = store
    this.#clock = clock
  }

  /** Goes to what happens now, and stays with it. */
  begin(): void {
    this.#clock.seekEdge()
    this.#store.set({ live: true })
  }

  /** Goes on from where it is, as in a visit that is over. */
  end(): void {
    this.#store.set({ live: false, waiting: false })
  }

  /** A picture is there: who follows goes on, also if it could not be loaded before. */
  opened(): void {
    const { live, playing } = this.#store.get()
    this.#store.set({ playing: live || playing })
  }

  /** Whether the clock goes on: not while the player waits for the visitor. */
  get goesOn(): boolean {
    const { playing, waiting } = this.#store.get()
    return playing && !waiting
  }

  /**
   * What is shown while the clock stands. Who waits for the visitor sees all that is known: the clock stays behind the very last of it, since
   * what comes next may be of the same instant.
   */
  get still(): number {
    return this.#store.get().waiting ? this.#clock.timeline.newest : this.#clock.now
  }

  /** The clock has gone on: who follows waits where all was shown, where others have come to the end. */
  advanced(): void {
    const { live } = this.#store.get()
    this.#store.set({ playing: live || !this.#clock.isAtEnd, waiting: live && this.#clock.isAtEdge })
  }

  /**
   * Adds what the visit brings to the picture that is there; false if another picture has to be made.
   *
   * @param failed told if it cannot be added
   */
  add(track: RecordingTrack | undefined, recordingId: string, failed: () => void): boolean {
    const { now } = this.#clock
    if (!this.#store.get().live || track?.recordingId !== recordingId || !track.canReach(now)) {
      return false
    }
    if (!track.isGrowing) {
      track.grow(now).catch(failed)
    }
    return true
  }
}
