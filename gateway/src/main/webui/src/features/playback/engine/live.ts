/** Parts of a recording come every five seconds and are looked for every two: so far behind the newest, the picture never has to stop. */
export const BEHIND_MS = 8_000

/** With the newest part at hand it is so much more; what is further behind gains a little, which nobody sees. */
const USUAL_MS = BEHIND_MS + 5_000
const GAIN = 1.1

/** Further behind than this, it is caught up with: after a pause of the visitor, or of this browser. */
const FURTHEST_MS = 18_000

/**
 * Where the clock of a player that follows a visit goes on to, by the newest that is known of the visit. What comes next may be at that very
 * instant, and must not be in the past then.
 */
export function liveTime(now: number, elapsed: number, newest: number): number {
  const behind = newest - now
  const next = now + (behind > USUAL_MS ? elapsed * GAIN : elapsed)
  return behind > FURTHEST_MS ? newest - BEHIND_MS : Math.min(next, newest - 1)
}

/** Whether all that is known was shown. */
export const isAtEdge = (now: number, newest: number): boolean => now >= newest - 1
