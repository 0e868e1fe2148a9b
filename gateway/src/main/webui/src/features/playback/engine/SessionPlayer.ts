import type { eventWithTime } from '@rrweb/types'
import type { PlaybackManifest } from '@/api/types'
import { activeUntil, skipTarget, withTail, type Active } from './activity'
import type { Assets } from './assets/rewriteEvents'
import { PlayerStore } from './playerState'
import { RecordingTrack, type LoadChunk, type Stage } from './RecordingTrack'
import {
  isBetween,
  nextSegment,
  recordedActivity,
  segmentAt,
  SHORT_GAP_MS,
  shownSegment,
  timelineOf,
  type Segment,
  type Timeline,
} from './timeline'

export type MakeStage = (root: HTMLElement, events: eventWithTime[], speed: number) => Stage

/** Makes what the pages of one recording are shown with. */
export type MakeAssets = (recordingId: string) => Assets

const AHEAD_MS = 20_000
const LONGEST_FRAME_MS = 250
const STEP_MS = 100

/** Plays all recordings of a session as one: its clock leads, and the recording of the moment follows on the stage. */
export class SessionPlayer {
  readonly store = new PlayerStore()
  readonly #load: LoadChunk
  readonly #makeStage: MakeStage
  readonly #makeAssets: MakeAssets
  #manifest: PlaybackManifest | undefined
  #timeline: Timeline = { start: 0, end: 0, segments: [] }
  #activity: readonly Active[] = []
  #playable: readonly Active[] = []
  #root: HTMLElement | undefined
  #track: RecordingTrack | undefined
  #now = 0
  /** What the stage showed last. */
  #shown = 0
  #frame = 0
  #lastFrame = 0
  #ticket = 0
  #opening = false

  constructor(load: LoadChunk, makeStage: MakeStage, makeAssets: MakeAssets) {
    this.#load = load
    this.#makeStage = makeStage
    this.#makeAssets = makeAssets
  }

  get timeline(): Timeline {
    return this.#timeline
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
    const time = this.#manifest ? this.#now - this.#timeline.start : this.store.get().time
    this.#manifest = manifest
    this.#timeline = timelineOf(manifest)
    this.#activity = activity
    this.#playable = withTail(activity, recordedActivity(manifest))
    this.#now = Math.min(this.#timeline.start + time, this.#timeline.end)
    const current = manifest.recordings.find(({ id }) => id === this.#track?.recordingId)
    if (current) {
      this.#track?.update(current)
    }
    this.store.set({ duration: this.#timeline.end - this.#timeline.start })
    this.#request()
  }

  play(): void {
    if (this.#now >= this.#timeline.end) {
      this.#now = this.#timeline.start
    }
    this.#lastFrame = performance.now()
    this.store.set({ playing: true })
    this.#request()
  }

  pause(): void {
    this.store.set({ playing: false })
    this.#request()
  }

  toggle(): void {
    if (this.store.get().playing) {
      this.pause()
    } else {
      this.play()
    }
  }

  seek(time: number): void {
    const duration = this.#timeline.end - this.#timeline.start
    const bounded = Math.max(0, this.#manifest ? Math.min(time, duration) : time)
    this.#now = this.#timeline.start + bounded
    this.#ticket++
    this.#opening = false
    this.store.set({ time: bounded })
    this.#request()
  }

  seekBy(delta: number): void {
    this.seek(this.#now - this.#timeline.start + delta)
  }

  setSpeed(speed: number): void {
    this.#track?.stage?.setSpeed(speed)
    this.store.set({ speed })
  }

  setSkipInactivity(skipInactivity: boolean): void {
    this.store.set({ skipInactivity })
  }

  retry(): void {
    this.store.set({ status: 'loading', error: null })
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
    this.#tellTime()
    if (this.store.get().playing) {
      this.#request()
    }
  }

  #advance(elapsed: number): void {
    if (this.#opening) {
      return
    }
    const { speed, skipInactivity } = this.store.get()
    this.#now += elapsed * speed
    if (skipInactivity) {
      this.#now = this.#quietSkipped(this.#now)
    }
    if (this.#now >= this.#timeline.end) {
      this.#now = this.#timeline.end
      this.store.set({ playing: false })
    }
  }

  #quietSkipped(t: number): number {
    const next = segmentAt(this.#timeline, t) ? undefined : nextSegment(this.#timeline, t)
    if (next && next.from - t > SHORT_GAP_MS) {
      return next.from
    }
    return skipTarget(this.#playable, t, this.#timeline.end) ?? t
  }

  #present(): void {
    const segment = shownSegment(this.#timeline, this.#now)
    if (!segment) {
      this.store.set({ status: 'between', damaged: false })
      return
    }
    const track = this.#track
    if (track?.recordingId !== segment.recordingId || !track.covers(this.#now)) {
      void this.#open(segment)
      return
    }
    this.#shown = this.#now
    if (this.store.get().playing) {
      track.stage?.follow(this.#now)
      this.#loadAhead(track)
    } else {
      track.stage?.freeze(this.#now)
    }
    const status = isBetween(this.#timeline, this.#now) ? 'between' : 'ready'
    this.store.set({ status, damaged: status === 'ready' && track.isDamaged(this.#now), error: null })
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
      await track.open(this.#now, (events) => {
        if (ticket !== this.#ticket) {
          throw new Error('No longer wanted.')
        }
        return this.#makeStage(root, events, this.store.get().speed)
      })
    } catch (error) {
      track.destroy()
      throw error
    }
    const opened = this.#now
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
    const until = this.#now + AHEAD_MS * this.store.get().speed
    if (!track.isGrowing) {
      // A failure is met again, and shown, when the clock gets there.
      void track.grow(until).catch(() => undefined)
    }
    const next = nextSegment(this.#timeline, this.#now)
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

  #tellTime(): void {
    const { playing, time } = this.store.get()
    const exact = this.#now - this.#timeline.start
    if (!playing || Math.abs(exact - time) >= STEP_MS) {
      this.store.set({ time: exact, active: activeUntil(this.#activity, this.#now) })
    }
  }
}
