import type { PlaybackManifest } from '@/api/types'
import { activeUntil, skipTarget, withTail, type Active } from './activity'
import { BEHIND_MS, isAtEdge, liveTime } from './live'
import type { PlayerState } from './playerState'
import { nextSegment, recordedActivity, segmentAt, SHORT_GAP_MS, timelineOf, type Timeline } from './timeline'

const STEP_MS = 100

type Pace = Pick<PlayerState, 'speed' | 'skipInactivity' | 'live'>

/** Where the player of a session is, in the server's time, and how it goes on from there. */
export class PlayClock {
  #manifest: PlaybackManifest | undefined
  #timeline: Timeline = { start: 0, end: 0, newest: 0, segments: [] }
  #activity: readonly Active[] = []
  #playable: readonly Active[] = []
  #tab: string | null = null
  #now = 0

  get timeline(): Timeline {
    return this.#timeline
  }

  get now(): number {
    return this.#now
  }

  /** The same from the start of the timeline on. */
  get time(): number {
    return this.#now - this.#timeline.start
  }

  get duration(): number {
    return this.#timeline.end - this.#timeline.start
  }

  /** How much of the time until now was active. */
  get active(): number {
    return activeUntil(this.#activity, this.#now)
  }

  get isAtEnd(): boolean {
    return this.#now >= this.#timeline.end
  }

  /** Whether all that is known of a visit that goes on was shown. */
  get isAtEdge(): boolean {
    return isAtEdge(this.#now, this.#timeline.newest)
  }

  /** Takes the manifest over, also when it has grown while the session goes on; the clock stays where it is on the timeline. */
  take(manifest: PlaybackManifest, activity: readonly Active[]): void {
    const { time } = this
    this.#manifest = manifest
    this.#activity = activity
    this.#playable = withTail(activity, recordedActivity(manifest))
    this.#layOut()
    this.#now = Math.min(this.#timeline.start + time, this.#timeline.end)
  }

  /** Follows one tab only, or with null the visitor through all of them. */
  pin(tab: string | null): void {
    this.#tab = tab
    this.#layOut()
  }

  /** Until the manifest is known, any time can be sought. */
  seek(time: number): void {
    this.#now = this.#timeline.start + Math.max(0, this.#manifest ? Math.min(time, this.duration) : time)
  }

  /** Goes to what happens now, as far behind it as it takes to go on smoothly. */
  seekEdge(): void {
    this.#now = Math.max(this.#timeline.start, this.#timeline.newest - BEHIND_MS)
  }

  advance(elapsed: number, { speed, skipInactivity, live }: Pace): void {
    if (live) {
      this.#now = liveTime(this.#now, elapsed, this.#timeline.newest)
      return
    }
    const next = this.#now + elapsed * speed
    this.#now = Math.min(skipInactivity ? this.#quietSkipped(next) : next, this.#timeline.end)
  }

  /** What of the player's state follows from where the clock is; positions in steps that the eye can follow. */
  told({ playing, waiting, time, live }: PlayerState, serverTime: number): Partial<PlayerState> {
    const behind = live ? Math.max(0, Math.round((serverTime - this.#now) / 1000)) : 0
    const still = playing && !waiting && Math.abs(this.time - time) < STEP_MS
    return { behind, ...(!still && { time: this.time, active: this.active }) }
  }

  #layOut(): void {
    if (this.#manifest) {
      this.#timeline = timelineOf(this.#manifest, this.#tab)
    }
  }

  #quietSkipped(t: number): number {
    const next = segmentAt(this.#timeline, t) ? undefined : nextSegment(this.#timeline, t)
    if (next && next.from - t > SHORT_GAP_MS) {
      return next.from
    }
    return skipTarget(this.#playable, t, this.#timeline.end) ?? t
  }
}
