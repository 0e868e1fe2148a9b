import type { Timeline } from '../engine/timeline'

/** Where a file begins, in milliseconds of the player's clock: where its address says, as in `#t=30000`, or else where its recordings do. */
export function beginning(fragment: string, { start, segments }: Timeline): number {
  const place = new URLSearchParams(fragment.slice(1)).get('t')
  return place && Number.isFinite(Number(place)) ? Number(place) : (segments[0]?.from ?? start) - start
}
