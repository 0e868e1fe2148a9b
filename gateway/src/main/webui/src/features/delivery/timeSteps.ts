const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Lengths of time that people count in. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28].map((days) => days * DAY),
]
const LONGEST = 28 * DAY

/** The shortest round step, not below the least, that divides a span into at most so many. */
export const roundStep = (span: number, most: number, least = MINUTE): number =>
  STEPS.find((step) => step >= least && step % least === 0 && span / step <= most) ??
  Math.max(LONGEST, Math.ceil(span / most / least) * least)

/** The round instants in a span, at most eight of them. */
export function ticksBetween(from: number, to: number): number[] {
  const step = roundStep(to - from, 8)
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}
