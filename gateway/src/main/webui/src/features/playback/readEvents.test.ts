import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { inStep, type ReadEvents } from './readEvents'

const T0 = Date.UTC(2026, 0, 1)
const at = (second: number) => new Date(T0 + second * 1000).toISOString()
const event = (second: number): SessionEvent => ({
  id: `e${second}`,
  at: at(second),
  kind: 'click',
  sourceId: 'app',
  sourceType: 'product',
  marks: [],
  properties: {},
})

/** A session as the server has it, its events in pages of two, and which pages were asked for. */
class Server {
  seconds: number[]
  version = 1
  state: 'open' | 'closed' = 'open'
  id = 's1'
  asked: (string | undefined)[] = []

  constructor(...seconds: number[]) {
    this.seconds = seconds
  }

  get session() {
    const { id, version, state, seconds } = this
    return { id, version, state, endedAt: at(Math.max(...seconds)), eventCount: seconds.length }
  }

  add(...seconds: number[]) {
    this.seconds = [...this.seconds, ...seconds].sort((a, b) => a - b)
    this.version++
  }

  fetch = (cursor: string | undefined) => {
    this.asked.push(cursor)
    const after = this.seconds.filter((second) => cursor === undefined || second > Number(cursor))
    const next = after.length > 2 ? String(after[1]) : null
    return Promise.resolve({ items: after.slice(0, 2).map(event), next })
  }

  async read(known?: ReadEvents, tell: (some: ReadEvents) => void = () => undefined) {
    this.asked = []
    return inStep(known, this.session, this.fetch, tell)
  }
}

const ids = ({ events }: ReadEvents) => events.map(({ id }) => id)

describe('the events of a session', () => {
  beforeEach(() => vi.useFakeTimers({ now: T0 }))
  afterEach(() => vi.useRealTimers())

  it('are read page by page, and told of while they are read', async () => {
    const server = new Server(1, 2, 3, 4, 5)
    const told: string[][] = []
    const read = await server.read(undefined, (some) => told.push(ids(some)))
    expect(ids(read)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
    expect(told).toEqual([['e1', 'e2']])
  })

  it('are not asked for while the session is as it was', async () => {
    const server = new Server(1, 2, 3)
    const read = await server.read()
    expect(await server.read(read)).toBe(read)
    expect(server.asked).toEqual([])
  })

  it('are read on from the last page only, when more have come', async () => {
    const server = new Server(1, 2, 3, 4, 5)
    const read = await server.read()
    server.add(6, 7)
    const more = await server.read(read)
    expect(ids(more)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'])
    expect(server.asked).toEqual(['4', '6'])
  })

  it('stay the same list when only something else of the session has changed', async () => {
    const server = new Server(1, 2, 3)
    const read = await server.read()
    server.version++
    expect((await server.read(read)).events).toBe(read.events)
    expect(server.asked).toHaveLength(1)
  })

  it('are not read again for an event that came while they were read', async () => {
    const server = new Server(1, 2, 3)
    const read = await server.read()
    const before = { ...server.session, version: 2 }
    server.add(4)
    const ahead = await inStep(read, before, server.fetch, () => undefined)
    expect([ids(ahead).at(-1), ahead.extent]).toEqual(['e4', 'all'])
  })

  it('are all read again when one came late among them, but not often', async () => {
    const server = new Server(1, 2, 4, 5, 6)
    const read = await server.read()
    server.add(3)
    const behind = await server.read(read)
    expect([behind.extent, server.asked]).toEqual(['behind', ['5']])
    expect(await server.read(behind)).toBe(behind)
    vi.advanceTimersByTime(30_000)
    const whole = await server.read(behind)
    expect(ids(whole)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'])
    expect(server.asked).toEqual([undefined, '2', '4'])
    expect(await server.read(whole)).toBe(whole)
  })

  it('are all read again at once when the session has closed with others than these', async () => {
    const server = new Server(1, 2, 4)
    const read = await server.read()
    server.add(3)
    server.state = 'closed'
    expect(ids(await server.read(read))).toEqual(['e1', 'e2', 'e3', 'e4'])
  })

  it('are all read again when the session has become part of another', async () => {
    const server = new Server(1, 2, 3)
    const read = await server.read()
    server.id = 's2'
    server.seconds = [0, 1, 2, 3]
    expect(ids(await server.read(read))).toEqual(['e0', 'e1', 'e2', 'e3'])
  })

  it('are read on from where the first reading was interrupted', async () => {
    const server = new Server(1, 2, 3, 4, 5)
    let some: ReadEvents | undefined
    const failing = (cursor: string | undefined) =>
      cursor === '4' ? Promise.reject(new Error('No connection')) : server.fetch(cursor)
    vi.useRealTimers()
    await expect(
      inStep(undefined, server.session, failing, (told) => {
        some = told
      }),
    ).rejects.toThrow()
    const read = await server.read(some)
    expect(ids(read)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
  })
})
