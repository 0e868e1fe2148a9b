/** Instants closer than this belong to one interval of activity; the default of a system's idle threshold (S7). */
export const IDLE_THRESHOLD_MS = 30_000

/** How much of the quiet is still shown before and after it is skipped. */
const LEAD_MS = 1_000

/**
 * Where playing goes on when the quiet around an instant is skipped: shortly before the next activity.
 * Undefined while there is activity, or when too little quiet is left to be worth a jump.
 */
export function skipTarget(
  instants: readonly number[],
  t: number,
  idle = IDLE_THRESHOLD_MS,
): number | undefined {
  const next = firstAfter(instants, t)
  const following = instants[next]
  if (following === undefined) {
    return undefined
  }
  const previous = instants[next - 1] ?? Number.NEGATIVE_INFINITY
  const quiet = following - previous > idle && t - previous >= LEAD_MS
  const target = following - LEAD_MS
  return quiet && target - t > LEAD_MS ? target : undefined
}

/** Index of the first instant after the given one, in an ascending list. */
export function firstAfter(instants: readonly number[], t: number): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] ?? 0) <= t) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}
