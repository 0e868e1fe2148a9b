import type { Session, SessionEvent } from '@/api/types'

/** A page of the list as it was read; the first has no cursor. */
interface Page {
  cursor?: string | undefined
  items: SessionEvent[]
}

/** What was read of a session's events, and what it takes to go on where they end. */
export interface ReadEvents {
  events: readonly SessionEvent[]
  pages: readonly Page[]
  /** The state of the session that they were read for. */
  id: string
  version: number
  /** `some`: the rest is being read. `behind`: the session counts others than these; all must be read again. */
  extent: 'some' | 'behind' | 'all'
  /** When all were read last, and how long that took, in milliseconds. */
  wholeAt: number
  wholeTook: number
}

/** Reads the page after a cursor, with so many events at most. */
export type FetchPage = (
  cursor: string | undefined,
  limit: number,
) => Promise<{ items: SessionEvent[]; next?: string | null | undefined }>

type Counted = Pick<Session, 'id' | 'version' | 'state' | 'endedAt' | 'eventCount'>

/** While a session goes on, all its events are read again at most this often, and for at most this part of the time. */
const WHOLE_EVERY_MS = 30_000
const WHOLE_SHARE = 1 / 20
const TELL_EVERY_MS = 500

/** What is seen at first, and what is read again whenever an open session has grown, is to come soon. */
const FEW = 200
/** As many as the API gives at once. */
const MANY = 2_000

/** How many events to ask for: few of the first ones, and few of the last ones while more of them come. */
function limitFor(pages: readonly Page[], { state, eventCount }: Counted): number {
  const left = eventCount - pages.reduce((sum, { items }) => sum + items.length, 0)
  return pages.length === 0 || (state === 'open' && left <= MANY) ? FEW : MANY
}

/** Whether there is nothing to read as long as the session stays as it is. */
export const isUpToDate = (read: ReadEvents, { id, version }: Counted): boolean =>
  read.extent === 'all' && read.id === id && read.version === version

/** What came after the end that is known is counted in a later version of the session. */
function isCounted(events: readonly SessionEvent[], { endedAt, eventCount }: Counted): boolean {
  const end = Date.parse(endedAt)
  return events.findLastIndex(({ at }) => Date.parse(at) <= end) + 1 === eventCount
}

const eventsOf = (pages: readonly Page[]): SessionEvent[] => pages.flatMap(({ items }) => items)

/** Reads from the last known page to the end; that page again, since it may have grown. */
async function readOn(
  known: readonly Page[],
  session: Counted,
  fetch: FetchPage,
  onPage?: (pages: readonly Page[]) => void,
): Promise<readonly Page[]> {
  const pages = known.slice(0, -1)
  let cursor = known.at(-1)?.cursor
  do {
    const { items, next } = await fetch(cursor, limitFor(pages, session))
    pages.push({ cursor, items })
    onPage?.(pages)
    cursor = next ?? undefined
  } while (cursor)
  return pages
}

async function readAll(
  known: readonly Page[],
  session: Counted,
  fetch: FetchPage,
  tell?: (some: ReadEvents) => void,
): Promise<ReadEvents> {
  const began = Date.now()
  const { id, version } = session
  const of = { id, version, wholeAt: began, wholeTook: 0 }
  let told = 0
  const pages = await readOn(known, session, fetch, (some) => {
    if (Date.now() - told >= TELL_EVERY_MS) {
      told = Date.now()
      tell?.({ ...of, events: eventsOf(some), pages: [...some], extent: 'some' })
    }
  })
  const now = Date.now()
  return { ...of, events: eventsOf(pages), pages, extent: 'all', wholeAt: now, wholeTook: now - began }
}

/** The last page tells what came at the end; whether something came before that, or went, the count tells. */
async function grown(read: ReadEvents, session: Counted, fetch: FetchPage): Promise<ReadEvents> {
  const pages = await readOn(read.pages, session, fetch)
  const found = eventsOf(pages)
  const same = found.length === read.events.length && found.at(-1)?.id === read.events.at(-1)?.id
  const events = same ? read.events : found
  return {
    ...read,
    events,
    pages,
    version: session.version,
    extent: isCounted(events, session) ? 'all' : 'behind',
  }
}

const isWholeDue = ({ wholeAt, wholeTook }: ReadEvents, { state }: Counted): boolean =>
  state === 'closed' || Date.now() - wholeAt >= Math.max(WHOLE_EVERY_MS, wholeTook / WHOLE_SHARE)

/**
 * Brings what was read in step with the session: with no request when it has not changed, else with the last page,
 * and only when that is not enough, and not often, with all of it. The first reading is told of as it goes on, and
 * resumed when it was interrupted.
 */
export async function inStep(
  read: ReadEvents | undefined,
  session: Counted,
  fetch: FetchPage,
  tell: (some: ReadEvents) => void,
): Promise<ReadEvents> {
  if (read?.id !== session.id || read.extent === 'some') {
    return readAll(read?.id === session.id ? read.pages : [], session, fetch, tell)
  }
  if (isUpToDate(read, session)) {
    return read
  }
  const now = read.version === session.version ? read : await grown(read, session, fetch)
  return now.extent === 'behind' && isWholeDue(now, session) ? readAll([], session, fetch) : now
}
