import { EventType, type eventWithTime } from '@rrweb/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import type { Assets } from './assets/rewriteEvents'
import type { LoadChunk, Stage } from './RecordingTrack'
import { SessionPlayer, type MakeStage } from './SessionPlayer'
import { unhurt } from '../../../../test/samples'

const T0 = Date.UTC(2026, 0, 1)
const at = (second: number) => new Date(T0 + second * 1000).toISOString()
const CHUNK_SECONDS = 10
/** The visitor's clock is a minute slow. */
const OFFSET = 60_000

const recording = (id: string, from: number, chunks: number, pictures: number[]): RecordingEntry => ({
  id,
  from: at(from),
  to: at(from + chunks * CHUNK_SECONDS),
  gaps: [],
  health: unhurt,
  anonymousId: 'visitor',
  chunks: Array.from({ length: chunks }, (_, sequence) => ({
    sequence,
    from: at(from + sequence * CHUNK_SECONDS),
    to: at(from + (sequence + 1) * CHUNK_SECONDS - 1),
    clockOffsetMs: OFFSET,
    snapshot: pictures.includes(sequence),
    events: 2,
    bytes: 10,
  })),
})

const manifest: PlaybackManifest = {
  sessionId: 's',
  startedAt: at(0),
  endedAt: at(100),
  recordings: [recording('a', 0, 6, [0, 4]), recording('b', 60, 4, [0])],
}

const events = (id: string, sequence: number): eventWithTime[] => {
  const start = T0 + ((id === 'b' ? 60 : 0) + sequence * CHUNK_SECONDS) * 1000 - OFFSET
  const event = (timestamp: number) => ({ type: EventType.Load, data: {}, timestamp }) as eventWithTime
  return [event(start), event(start + 5_000)]
}

describe('SessionPlayer', () => {
  const load = vi.fn((id: string, sequence: number) => Promise.resolve(events(id, sequence)))
  const stages: (Stage & { first: eventWithTime[] })[] = []
  const shown: (Assets & { recordingId: string })[] = []
  let player: SessionPlayer
  let revealed = Promise.resolve()

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
    stages.length = 0
    revealed = Promise.resolve()
    load.mockClear()
    load.mockImplementation((id, sequence) => Promise.resolve(events(id, sequence)))
    const stageOf: MakeStage = (_root, first) => {
      const stage = {
        first,
        reveal: () => revealed,
        add: vi.fn(() => Promise.resolve()),
        freeze: vi.fn(),
        follow: vi.fn(),
        setSpeed: vi.fn(),
        destroy: vi.fn(),
      }
      stages.push(stage)
      return stage
    }
    shown.length = 0
    const loadChunk: LoadChunk = (id, { sequence }) => load(id, sequence)
    player = new SessionPlayer(loadChunk, stageOf, (recordingId) => {
      const assets = {
        recordingId,
        rewrite: (events: readonly eventWithTime[]) => Promise.resolve([...events]),
        missing: () => [],
        destroy: vi.fn(),
      }
      shown.push(assets)
      return assets
    })
    player.update(manifest, [])
    player.setSkipInactivity(false)
    player.attach(document.createElement('div'))
  })

  afterEach(() => {
    player.detach()
    vi.useRealTimers()
  })

  const run = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('starts with the first chunk of the first recording only, in server time', async () => {
    await run(100)
    expect(load.mock.calls).toEqual([['a', 0]])
    expect(stages[0]!.first[0]!.timestamp).toBe(T0)
    expect(player.store.get().status).toBe('ready')
  })

  it('shows what the assets made of the chunks, and gives the assets back with the stage', async () => {
    await run(100)
    expect(shown.map(({ recordingId }) => recordingId)).toEqual(['a'])
    player.seek(65_000)
    await run(100)
    expect(shown.map(({ recordingId }) => recordingId)).toEqual(['a', 'b'])
    expect(shown[0]!.destroy).toHaveBeenCalled()
    expect(shown[1]!.destroy).not.toHaveBeenCalled()
  })

  it('begins with a picture that the server made, and plays on without those that it has no need of', async () => {
    const made = { type: EventType.FullSnapshot, data: {}, timestamp: T0 - OFFSET, checkpoint: true }
    load.mockImplementation((id, sequence) =>
      Promise.resolve([made as unknown as eventWithTime, ...events(id, sequence)]),
    )
    await run(100)
    player.seek(15_000)
    await run(100)
    const { FullSnapshot, Load } = EventType
    expect(stages.at(-1)!.first.map(({ type }) => type)).toEqual([FullSnapshot, Load, Load, Load, Load])
    player.toggle()
    await run(6_000)
    const added = vi.mocked(stages.at(-1)!.add).mock.calls.flat(2)
    expect(new Set(added.map(({ type }) => type))).toEqual(new Set([Load]))
  })

  it('seeks by the last full picture before the instant', async () => {
    await run(100)
    player.seek(55_000)
    await run(100)
    expect(load.mock.calls.slice(1)).toEqual([
      ['a', 4],
      ['a', 5],
    ])
    expect(stages[1]!.freeze).toHaveBeenLastCalledWith(T0 + 55_000)
    expect(stages[0]!.destroy).toHaveBeenCalled()
  })

  it('adds nothing to a stage behind its clock, but opens another when it jumps beyond what is loaded', async () => {
    await run(100)
    player.seek(25_000)
    await run(100)
    expect(stages).toHaveLength(2)
    expect(stages[0]!.freeze).toHaveBeenLastCalledWith(T0)
    expect(stages[0]!.add).not.toHaveBeenCalled()
    expect(stages[1]!.first.at(-1)!.timestamp).toBe(T0 + 25_000)
    expect(stages[1]!.freeze).toHaveBeenLastCalledWith(T0 + 25_000)
  })

  it('opens another stage when a chunk of what is loaded turns out to be of another time', async () => {
    player.update({ ...manifest, recordings: [recording('a', 0, 3, [0])] }, [])
    player.seek(15_000)
    await run(100)
    const later = recording('a', 0, 3, [0])
    later.chunks[1] = { ...later.chunks[1]!, clockOffsetMs: OFFSET + 3_000 }
    player.update({ ...manifest, recordings: [later] }, [])
    await run(100)
    expect(stages).toHaveLength(2)
    expect(stages[1]!.first.at(-1)!.timestamp).toBe(T0 + 18_000)
  })

  it('opens where nothing was recorded with the picture before, and says so', async () => {
    player.update({ ...manifest, recordings: [recording('a', 0, 2, [0]), recording('b', 60, 4, [0])] }, [])
    player.seek(40_000)
    await run(100)
    expect(stages).toHaveLength(1)
    expect(stages[0]!.first[0]!.timestamp).toBe(T0)
    expect(player.store.get().status).toBe('between')
  })

  it('loads ahead while it plays and goes over to the next recording', async () => {
    player.seek(58_000)
    await run(100)
    player.play()
    await run(4_000)
    expect(stages.at(-1)!.first[0]!.timestamp).toBe(T0 + 60_000)
    expect(stages.at(-1)!.follow).toHaveBeenCalled()
    expect(player.store.get().time).toBeGreaterThan(60_000)
  })

  it('plays faster, and stops at the end', async () => {
    player.seek(90_000)
    await run(100)
    player.setSpeed(8)
    player.play()
    await run(2_500)
    expect(player.store.get()).toMatchObject({ playing: false, time: 100_000 })
  })

  it('asks at once for all chunks that a jump needs', async () => {
    await run(100)
    load.mockImplementation(() => new Promise<never>(() => undefined))
    player.seek(25_000)
    await run(100)
    expect(load.mock.calls.slice(1)).toEqual([
      ['a', 0],
      ['a', 1],
      ['a', 2],
    ])
  })

  it('takes a speed that is chosen while another stage is made', async () => {
    await run(100)
    let reveal = (): void => undefined
    revealed = new Promise((done) => (reveal = done))
    player.seek(55_000)
    await run(100)
    player.setSpeed(4)
    reveal()
    await run(100)
    expect(stages[1]!.setSpeed).toHaveBeenLastCalledWith(4)
  })

  it('stops with the error when a chunk cannot be loaded, and goes on after a retry', async () => {
    load.mockRejectedValueOnce(new Error('Gone'))
    await run(100)
    expect(player.store.get()).toMatchObject({ status: 'failed', playing: false, error: new Error('Gone') })
    player.retry()
    await run(100)
    expect(player.store.get().status).toBe('ready')
  })

  it('skips the quiet when told to', async () => {
    player.update({ ...manifest, recordings: [recording('a', 0, 1, [0])] }, [
      { from: T0, to: T0 },
      { from: T0 + 95_000, to: T0 + 100_000 },
    ])
    player.setSkipInactivity(true)
    player.play()
    await run(2_500)
    expect(player.store.get().time).toBeGreaterThan(94_000)
  })

  const grown = (chunks: number) => ({ ...manifest, recordings: [recording('a', 0, chunks, [0])] })

  it('follows a visit that goes on, adds what comes to the picture that is there, and waits for more (P15)', async () => {
    player.update(grown(3), [])
    await run(100)
    player.goLive()
    await run(100)
    const made = stages.length
    expect(player.store.get()).toMatchObject({ live: true, playing: true, waiting: false })
    expect(player.store.get().time).toBeCloseTo(21_000, -3)
    await run(9_000)
    expect(player.store.get()).toMatchObject({ waiting: true, playing: true, time: 28_999 })
    const { add, freeze } = stages.at(-1)!
    expect(freeze).toHaveBeenLastCalledWith(T0 + 29_000)
    vi.mocked(add).mockClear()
    player.update(grown(4), [])
    await run(3_000)
    expect(player.store.get()).toMatchObject({ waiting: false, live: true })
    expect(player.store.get().time).toBeGreaterThan(32_000)
    expect(stages).toHaveLength(made)
    expect(add).toHaveBeenCalledOnce()
  })

  it('goes on following when what could not be loaded is there at last (P15)', async () => {
    await run(100)
    load.mockRejectedValue(new Error('No network'))
    player.goLive()
    await run(100)
    expect(player.store.get().status).toBe('failed')
    load.mockImplementation((id, sequence) => Promise.resolve(events(id, sequence)))
    player.update(grown(4), [])
    await run(1_000)
    expect(player.store.get()).toMatchObject({ status: 'ready', live: true, playing: true })
  })

  it.each<[string, () => void]>([
    ['another time is sought', () => player.seek(5_000)],
    ['it is paused', () => player.pause()],
    ['another speed is chosen', () => player.setSpeed(2)],
  ])('follows no more when %s', async (_what, leave) => {
    player.goLive()
    await run(100)
    leave()
    expect(player.store.get()).toMatchObject({ live: false, waiting: false })
  })

  it('shows one tab where another is usual, and follows the visitor again (P18)', async () => {
    const [a, b] = [recording('a', 0, 10, [0]), recording('b', 0, 10, [0])]
    player.update(
      {
        ...manifest,
        recordings: [
          { ...a, tabId: 'one' },
          { ...b, tabId: 'two' },
        ],
      },
      [],
    )
    player.seek(5_000)
    await run(100)
    const usual = shown.at(-1)!.recordingId
    player.pin(usual === 'a' ? 'two' : 'one')
    await run(100)
    expect(shown.at(-1)!.recordingId).not.toBe(usual)
    expect(player.store.get()).toMatchObject({ time: 5_000, duration: 100_000 })
    player.pin(null)
    await run(100)
    expect(shown.at(-1)!.recordingId).toBe(usual)
  })
})
