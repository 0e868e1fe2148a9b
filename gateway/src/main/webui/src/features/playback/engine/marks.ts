import type { SessionEvent } from '@/api/types'
import type { Moments } from './moments'

/** What is drawn for events that are too close to each other to be told apart on a line. */
export interface Mark {
  /** When the first and the last of them are. */
  from: number
  to: number
  /** The most telling one of them, and when it is. */
  event: SessionEvent
  time: number
  /** What kinds there are, the most telling ones only. */
  kinds: readonly string[]
  /** All, the oldest first. */
  events: readonly SessionEvent[]
}

interface Placed {
  event: SessionEvent
  time: number
}

const TELLING = ['error', 'page', 'screen', 'track', 'content']
/** More colours than these cannot be told in one mark. */
const MOST_KINDS = 3

const rank = ({ event: { kind } }: Placed): number =>
  TELLING.includes(kind) ? TELLING.indexOf(kind) : TELLING.length

function markOf(placed: readonly [Placed, ...Placed[]]): Mark {
  const telling = placed.toSorted((a, b) => rank(a) - rank(b))
  const kinds = [...new Set(telling.map(({ event }) => event.kind))]
  const { event, time } = telling[0] ?? placed[0]
  return {
    from: placed[0].time,
    to: (placed.at(-1) ?? placed[0]).time,
    event,
    time,
    kinds: kinds.slice(0, MOST_KINDS),
    events: placed.map((one) => one.event),
  }
}

/** Marks that begin no closer to each other than so many milliseconds, so that what they stand on is seen between them. */
export function marksOf({ events, times }: Moments, apart: number): Mark[] {
  const groups: [Placed, ...Placed[]][] = []
  for (const [index, event] of events.entries()) {
    const placed = { event, time: times[index] ?? 0 }
    const last = groups.at(-1)
    if (last && placed.time - last[0].time < apart) {
      last.push(placed)
    } else {
      groups.push([placed])
    }
  }
  return groups.map(markOf)
}

/** The mark that is closest to a time; undefined when there is none within reach. */
export function markAt(marks: readonly Mark[], time: number, reach: number): Mark | undefined {
  const distance = ({ from, to }: Mark) => Math.max(from - time, time - to, 0)
  return marks
    .filter((mark) => distance(mark) <= reach)
    .toSorted((a, b) => distance(a) - distance(b))
    .at(0)
}
