import type { eventWithTime } from '@rrweb/types'
import type { ChunkEntry, RecordingEntry } from '@/api/types'
import type { Assets } from './assets/rewriteEvents'
import { asSingleMoves } from './moves'
import { inServerTime, withoutCheckpoint } from './recordedEvents'
import { keepingLoaded } from './segments'
import { ms, orderedChunks } from './timeline'

export type LoadChunk = (recordingId: string, chunk: ChunkEntry) => Promise<eventWithTime[]>

/** What shows one recording; the real one is {@link ReplayStage}. */
export interface Stage {
  reveal(): Promise<void>
  add(events: eventWithTime[]): Promise<void>
  freeze(t: number): void
  follow(t: number): void
  setSpeed(speed: number): void
  destroy(): void
}

export type CreateStage = (events: eventWithTime[]) => Stage

/** rrweb refuses to show fewer. */
const FEWEST_EVENTS = 2

/** With more than this to go, the picture is rather begun anew. */
const MOST_ADDED_MS = 30_000

const lastIndexBy = (
  chunks: ChunkEntry[],
  t: number,
  fits: (chunk: ChunkEntry) => boolean = () => true,
): number =>
  Math.max(
    0,
    chunks.findLastIndex((chunk) => ms(chunk.from) <= t && fits(chunk)),
  )

/** The part of one recording that is loaded: a run of chunks that begins with a full picture and grows at its end. */
export class RecordingTrack {
  #recording: RecordingEntry
  #chunks: ChunkEntry[]
  #first = 0
  #last = -1
  #stage: Stage | undefined
  #growing: Promise<void> | undefined
  #moved = false
  /** The time of the last event that the stage has. */
  #until: number | undefined
  readonly #load: LoadChunk
  readonly #assets: Assets

  constructor(recording: RecordingEntry, load: LoadChunk, assets: Assets) {
    this.#recording = recording
    this.#chunks = orderedChunks(recording)
    this.#load = load
    this.#assets = assets
  }

  get recordingId(): string {
    return this.#recording.id
  }

  get assets(): Assets {
    return this.#assets
  }

  get stage(): Stage | undefined {
    return this.#stage
  }

  /** Loads what the picture at an instant needs and makes the stage; the caller reveals it. */
  async open(t: number, create: CreateStage): Promise<void> {
    this.#first = this.#pictureFor(t)
    this.#last = Math.max(this.#first, lastIndexBy(this.#chunks, t))
    const wanted = this.#chunks.slice(this.#first, this.#last + 1)
    const [first = [], ...others] = await Promise.all(wanted.map((chunk) => this.#fetch(chunk)))
    const events = await this.#playable([...first, ...others.flatMap(withoutCheckpoint)])
    for (
      let next = this.#chunks[this.#last + 1];
      next && events.length < FEWEST_EVENTS;
      next = this.#chunks[this.#last + 1]
    ) {
      events.push(...(await this.#playable(withoutCheckpoint(await this.#fetch(next)))))
      this.#last++
    }
    if (events.length < FEWEST_EVENTS) {
      throw new Error('This recording is too short to be shown.')
    }
    this.#stage = create(events)
  }

  /** Whether the picture at an instant can be shown from what is loaded. */
  covers(t: number): boolean {
    const first = this.#chunks[this.#first]
    const next = this.#chunks[this.#last + 1]
    const begun = first !== undefined && (ms(first.from) <= t || this.#first === this.#pictureFor(t))
    return this.#stage !== undefined && !this.#moved && begun && (next === undefined || t < ms(next.from))
  }

  /** Whether what is missing up to an instant is so little that it is better added to what is loaded. */
  canReach(t: number): boolean {
    const next = this.#chunks[this.#last + 1]
    const missing = next ? t - ms(next.from) : Number.NEGATIVE_INFINITY
    return this.#stage !== undefined && !this.#moved && missing >= 0 && missing <= MOST_ADDED_MS
  }

  /** Loads on until an instant is covered; calls while one is under way wait for it. */
  async grow(until: number): Promise<void> {
    await this.#growing
    this.#growing = this.#growTo(until).finally(() => (this.#growing = undefined))
    await this.#growing
  }

  get isGrowing(): boolean {
    return this.#growing !== undefined
  }

  /** Whether chunks are known to be missing between the picture that this instant builds on and the instant. */
  isDamaged(t: number): boolean {
    const picture = this.#chunks[this.#pictureFor(t)]?.sequence ?? 0
    const now = this.#chunks[lastIndexBy(this.#chunks, t)]?.sequence ?? 0
    return this.#recording.gaps.some(({ after, before }) => after >= picture && before <= now)
  }

  /**
   * Takes over chunks that arrived since. If one of them belongs between those that are loaded, or tells their clock better,
   * what is loaded covers nothing any more.
   */
  update(recording: RecordingEntry): void {
    const loaded = this.#chunks.slice(this.#first, this.#last + 1)
    const isLoaded = (chunk: ChunkEntry) => this.#stage !== undefined && loaded.includes(chunk)
    this.#recording = recording
    this.#chunks = keepingLoaded(orderedChunks(recording), this.#chunks, isLoaded)
    this.#moved ||= loaded.some(({ sequence, clockOffsetMs }, index) => {
      const now = this.#chunks[this.#first + index]
      return now?.sequence !== sequence || now.clockOffsetMs !== clockOffsetMs
    })
  }

  destroy(): void {
    this.#stage?.destroy()
    this.#stage = undefined
    this.#assets.destroy()
  }

  #pictureFor(t: number): number {
    const before = this.#chunks.findLastIndex(({ from, snapshot }) => snapshot && ms(from) <= t)
    return before >= 0
      ? before
      : Math.max(
          0,
          this.#chunks.findIndex(({ snapshot }) => snapshot),
        )
  }

  async #growTo(until: number): Promise<void> {
    for (
      let next = this.#chunks[this.#last + 1];
      next && ms(next.from) <= until;
      next = this.#chunks[this.#last + 1]
    ) {
      const events = await this.#playable(withoutCheckpoint(await this.#fetch(next)))
      if (!this.#stage) {
        return
      }
      this.#last++
      await this.#stage.add(events)
    }
  }

  /** Of events behind those before them, what the stage can show. */
  async #playable(events: eventWithTime[]): Promise<eventWithTime[]> {
    const since = this.#until ?? events[0]?.timestamp ?? 0
    const shown = await this.#assets.rewrite(events)
    this.#until = shown.at(-1)?.timestamp ?? since
    return asSingleMoves(shown, since)
  }

  async #fetch(chunk: ChunkEntry): Promise<eventWithTime[]> {
    const loaded = await this.#load(this.#recording.id, chunk)
    return inServerTime(loaded, chunk.clockOffsetMs)
  }
}
