import type { SessionEvent } from '@/api/types'
import { firstAfter } from './activity'

/** A session's events, oldest first, each with its time on the player's clock. */
export interface Moments {
  events: readonly SessionEvent[]
  times: readonly number[]
}

export const momentsOf = (events: readonly SessionEvent[], start: number): Moments => ({
  events,
  times: events.map(({ at }) => Date.parse(at) - start),
})

/** Index of the last event until a time; -1 before the first. */
export const indexAt = ({ times }: Moments, time: number): number => firstAfter(times, time) - 1

/** Index of the event that is closest to a time; -1 when there is none within reach. */
export function indexNear(moments: Moments, time: number, reach: number): number {
  const before = indexAt(moments, time)
  const distance = (index: number) => Math.abs((moments.times[index] ?? Number.POSITIVE_INFINITY) - time)
  const nearest = distance(before) <= distance(before + 1) ? before : before + 1
  return distance(nearest) <= reach ? nearest : -1
}

/** Playing goes on from an event that was sought: who goes back from there wants the one before it. */
const JUST_PASSED_MS = 1_000

/** When the event after a time is, or with -1 the one before it; undefined when there is none. */
export function nextTime(
  { times }: Moments,
  time: number,
  way: 1 | -1,
  playing: boolean,
): number | undefined {
  if (way === 1) {
    return times[firstAfter(times, time)]
  }
  const until = playing ? time - JUST_PASSED_MS : time
  return times.findLast((at) => at < until)
}

/** More marks than this on one bar lie upon each other. */
const MOST_MARKS = 600
const TELLING = ['error', 'track', 'content', 'page', 'screen']

const rank = ({ kind }: SessionEvent): number =>
  TELLING.includes(kind) ? TELLING.length - TELLING.indexOf(kind) : 0

export interface Mark {
  event: SessionEvent
  time: number
}

/** A mark per event; where more events than can be told apart share a place, that of the most telling one. */
export function marksOf({ events, times }: Moments, duration: number): Mark[] {
  const marks = events.map((event, index) => ({ event, time: times[index] ?? 0 }))
  if (marks.length <= MOST_MARKS) {
    return marks
  }
  const places = new Map<number, Mark>()
  for (const mark of marks) {
    const place = Math.floor((mark.time / duration) * MOST_MARKS)
    const there = places.get(place)
    if (!there || rank(mark.event) > rank(there.event)) {
      places.set(place, mark)
    }
  }
  return [...places.values()]
}
