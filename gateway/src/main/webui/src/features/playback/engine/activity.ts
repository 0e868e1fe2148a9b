/** An interval of activity in server time (S7). The list is made by the server, so that every view of it agrees. */
export interface Active {
  from: number
  to: number
}

/** How much of the quiet is still shown before and after it is skipped. */
const LEAD_MS = 1_000

/** Instants closer than this are one interval: the server's idle threshold (S7). */
const IDLE_MS = 30_000

/**
 * Where playing goes on when the quiet around an instant is skipped: shortly before the next activity, or before the end
 * when there is none. Undefined while there is activity, or when too little quiet is left to be worth a jump.
 */
export function skipTarget(intervals: readonly Active[], t: number, end: number): number | undefined {
  const next = intervals.find(({ from }) => from > t)
  const previous = intervals.findLast(({ from }) => from <= t)
  if (intervals.length === 0 || (previous && t < previous.to + LEAD_MS)) {
    return undefined
  }
  const target = (next?.from ?? end) - LEAD_MS
  return target - t > LEAD_MS ? target : undefined
}

/**
 * What is worth playing: the session's activity, and what the recordings tell of the visitor's activity after it. Who
 * reads on without doing what makes an event is in no session's list, since a session ends with its last event.
 */
export function withTail(activity: readonly Active[], recorded: readonly Active[]): Active[] {
  const end = Math.max(0, ...activity.map(({ to }) => to))
  const joined = activity.map((interval) => ({ ...interval }))
  for (const { from, to } of recorded.filter(({ to }) => to > end).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from - last.to < IDLE_MS) {
      last.to = Math.max(last.to, to)
    } else {
      joined.push({ from, to })
    }
  }
  return joined
}

/** How much of the time until an instant was active. */
export const activeUntil = (intervals: readonly Active[], t: number): number =>
  intervals.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, t) - from), 0)

/** Index of the first instant after the given one, in an ascending list. */
export function firstAfter(instants: readonly number[], t: number): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((instants[middle] ?? 0) > t) {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return low
}
