import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** More bars than these cannot be told apart. */
const MOST_BARS = 62

/** The steps in which a range is shown: hours, days or weeks. */
export function stepFor({ from, to }: { from?: string; to?: string }, now: number): 'hour' | 'day' | 'week' {
  const span = (to ? Date.parse(to) : now) - (from ? Date.parse(from) : 0)
  if (span / HOUR <= MOST_BARS) {
    return 'hour'
  }
  return span / DAY <= MOST_BARS ? 'day' : 'week'
}

/** What numbers over time are asked for with: the filter, its steps, and whose days they are. */
export function overTimeQuery(filter: SessionFilter, now: number) {
  const query = filterQuery(filter, now)
  return { ...query, step: stepFor(query, now), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}
