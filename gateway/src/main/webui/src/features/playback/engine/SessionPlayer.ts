import type { eventWithTime } from '@rrweb/types'
import type { PlaybackManifest } from '@/api/types'
import type { Active } from './activity'
import type { Assets } from './assets/rewriteEvents'
import { Following } from './Following'
import { PlayClock } from './PlayClock'
import { PlayerStore } from './playerState'
import { RecordingTrack, type LoadChunk, type Stage } from './RecordingTrack'
import { isBetween, nextSegment, shownSegment, type Segment, type Timeline } from './timeline'

export type MakeStage = (root: HTMLElement, events: eventWithTime[], speed: number) => Stage

/** Makes what the pages of one recording are shown with. */
export type MakeAssets = (recordingId: string) => Assets

const AHEAD_MS = 20_000
const LONGEST_FRAME_MS = 250

/** Plays all recordings of a session as one: its clock leads, and the recording of the moment follows on the stage. */
export class SessionPlayer {
  readonly store = new PlayerStore()
  readonly #load: LoadChunk
  readonly #makeStage: MakeStage
  readonly #makeAssets: MakeAssets
  readonly #serverTime: () => number
  readonly #clock = new PlayClock()
  readonly #following = new Following(this.store, this.#clock)
  #manifest: PlaybackManifest | undefined
  #root: HTMLElement | undefined
  #track: RecordingTrack | undefined
  /** What the stage showed last. */
  #shown = 0
  #frame = 0
  #lastFrame = 0
  #ticket = 0
  #opening = false

  /** `serverTime` is needed only to tell how far behind a visit that goes on the player is. */
  constructor(
    load: LoadChunk,
    makeStage: MakeStage,
    makeAssets: MakeAssets,
    serverTime: () => number = Date.now,
  ) {
    this.#load = load
    this.#makeStage = makeStage
    this.#makeAssets = makeAssets
    this.#serverTime = serverTime
  }

  get timeline(): Timeline {
    return this.#clock.timeline
  }

  attach(root: HTMLElement): void {
    this.#root = root
    this.#request()
  }

  detach(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#ticket++
    this.#opening = false
    this.#track?.destroy()
    this.#track = undefined
    this.#root = undefined
    this.store.set({ playing: false, status: 'loading' })
  }

  /** Takes the manifest over, also when it has grown while the session goes on. */
  update(manifest: PlaybackManifest, activity: readonly Active[]): void {
    this.#manifest = manifest
    this.#clock.take(manifest, activity)
    const current = manifest.recordings.find(({ id }) => id === this.#track?.recordingId)
    if (current) {
      this.#track?.update(current)
    }
    this.store.set({ duration: this.#clock.duration })
    this.#request()
  }

  play(): void {
    if (this.#clock.isAtEnd) {
      this.#clock.seek(0)
    }
    this.#lastFrame = performance.now()
    this.store.set({ playing: true })
    this.#request()
  }

  pause(): void {
    this.store.set({ playing: false, live: false, waiting: false })
    this.#request()
  }

  toggle(): void {
    const { playing } = this.store.get()
    return playing ? this.pause() : this.play()
  }

  seek(time: number): void {
    this.leaveLive()
    this.#clock.seek(time)
    this.#moved()
  }

  seekBy(delta: number): void {
    this.seek(this.#clock.time + delta)
  }

  /** Follows a visit that goes on, until something else is sought, or it is paused (P15). */
  goLive(): void {
    this.setSpeed(1)
    this.#following.begin()
    this.#moved()
    this.play()
  }

  /** Goes on from where it is, as in a visit that is over. */
  leaveLive(): void {
    this.#following.end()
    this.#request()
  }

  /** Shows one browser tab, or with null that in which the visitor is (P18). */
  pin(tab: string | null): void {
    this.#clock.pin(tab)
    this.store.set({ tab })
    this.#moved()
  }

  setSpeed(speed: number): void {
    this.#track?.stage?.setSpeed(speed)
    this.store.set({ speed })
    if (speed !== 1) {
      this.leaveLive()
    }
  }

  setSkipInactivity(skipInactivity: boolean): void {
    this.store.set({ skipInactivity })
  }

  retry(): void {
    this.store.set({ status: 'loading', error: null })
    this.#request()
  }

  /** What was being opened is no longer wanted. */
  #moved(): void {
    this.#ticket++
    this.#opening = false
    this.store.set({ time: this.#clock.time })
    this.#request()
  }

  #request(): void {
    if (this.#root && this.#manifest && this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => this.#onFrame())
    }
  }

  #onFrame(): void {
    this.#frame = 0
    const before = performance.now()
    if (this.store.get().playing) {
      this.#advance(Math.min(before - this.#lastFrame, LONGEST_FRAME_MS))
    }
    this.#lastFrame = before
    if (!this.#opening) {
      this.#present()
    }
    this.store.set(this.#clock.told(this.store.get(), this.#serverTime()))
    if (this.#following.goesOn) {
      this.#request()
    }
  }

  #advance(elapsed: number): void {
    if (this.#opening) {
      return
    }
    this.#clock.advance(elapsed, this.store.get())
    this.#following.advanced()
  }

  #present(): void {
    const { timeline, now } = this.#clock
    const segment = shownSegment(timeline, now)
    if (!segment) {
      this.store.set({ status: 'between', damaged: false })
      return
    }
    const track = this.#track
    if (track?.recordingId !== segment.recordingId || !track.covers(now)) {
      this.#reach(segment)
      return
    }
    this.#shown = now
    if (this.#following.goesOn) {
      track.stage?.follow(now)
      this.#loadAhead(track)
    } else {
      track.stage?.freeze(this.#following.still)
    }
    const status = isBetween(timeline, now) ? 'between' : 'ready'
    this.store.set({ status, damaged: status === 'ready' && track.isDamaged(now), error: null })
  }

  #reach(segment: Segment): void {
    const open = () => void this.#open(segment)
    if (!this.#following.add(this.#track, segment.recordingId, open)) {
      open()
    }
  }

  async #open(segment: Segment): Promise<void> {
    const ticket = ++this.#ticket
    this.#opening = true
    this.store.set({ status: 'loading' })
    this.#track?.stage?.freeze(this.#shown)
    try {
      await this.#prepare(segment, ticket)
    } catch (error) {
      if (ticket === this.#ticket) {
        this.#opening = false
        this.store.set({ status: 'failed', playing: false, error })
      }
      return
    }
    if (ticket === this.#ticket) {
      this.#opening = false
      this.#lastFrame = performance.now()
      this.#following.opened()
      this.#request()
    }
  }

  /**
   * Always another stage: what is added to one behind its clock spoils its picture for good, since rrweb applies it to a
   * copy of the page that a jump leaves behind.
   */
  async #prepare({ recordingId }: Segment, ticket: number): Promise<void> {
    const current = this.#track
    const recording = this.#manifest?.recordings.find(({ id }) => id === recordingId)
    const root = this.#root
    if (!recording || !root) {
      return
    }
    const track = new RecordingTrack(recording, this.#load, this.#makeAssets(recordingId))
    try {
      await track.open(this.#clock.now, (events) => {
        if (ticket !== this.#ticket) {
          throw new Error('No longer wanted.')
        }
        return this.#makeStage(root, events, this.store.get().speed)
      })
    } catch (error) {
      track.destroy()
      throw error
    }
    const opened = this.#clock.now
    track.stage?.freeze(opened)
    await track.stage?.reveal()
    if (ticket !== this.#ticket) {
      track.destroy()
      return
    }
    current?.destroy()
    track.stage?.setSpeed(this.store.get().speed)
    this.#track = track
    this.#shown = opened
  }

  #loadAhead(track: RecordingTrack): void {
    const until = this.#clock.now + AHEAD_MS * this.store.get().speed
    if (!track.isGrowing) {
      // A failure is met again, and shown, when the clock gets there.
      void track.grow(until).catch(() => undefined)
    }
    const next = nextSegment(this.#clock.timeline, this.#clock.now)
    if (next && next.from <= until && next.recordingId !== track.recordingId) {
      this.#warm(next)
    }
  }

  #warm({ recordingId, from }: Segment): void {
    const recording = this.#manifest?.recordings.find(({ id }) => id === recordingId)
    const chunk = recording?.chunks.findLast((entry) => entry.snapshot && Date.parse(entry.from) <= from)
    if (chunk) {
      void this.#load(recordingId, chunk).catch(() => undefined)
    }
  }
}
