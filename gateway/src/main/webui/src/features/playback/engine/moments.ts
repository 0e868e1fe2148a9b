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
