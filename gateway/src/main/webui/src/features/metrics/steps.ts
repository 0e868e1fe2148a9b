import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'
import { rangeOf } from '@/ui/range/range'

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

interface Points<Point> {
  points: Point[]
}

/** Asks for the numbers over time of a range and, if it has a beginning, for those of the range of the same length before it, in the same steps. */
export async function askOverTime<Point>(
  filter: SessionFilter,
  ask: (query: ReturnType<typeof overTimeQuery>) => Promise<Points<Point>>,
): Promise<Points<Point> & { before: Point[] }> {
  const now = Date.now()
  const query = overTimeQuery(filter, now)
  if (query.from === undefined) {
    return { points: (await ask(query)).points, before: [] }
  }
  const from = Date.parse(query.from)
  const length = (query.to ? Date.parse(query.to) : now) - from
  const [{ points }, before] = await Promise.all([
    ask(query),
    ask({ ...query, from: new Date(from - length).toISOString(), to: new Date(from).toISOString() }),
  ])
  return { points, before: before.points }
}

/**
 * The part of a filter that leaves the sessions of a step of its range, which begins where the step's point is. A session is in the step in which
 * it begins; where the range is of ends in that in which it ends; where it is of any part of a session, in the first one if it began before.
 */
export function stepPart(
  filter: SessionFilter,
  points: readonly { at: string }[],
  index: number,
  asOf: number,
): Pick<SessionFilter, 'range' | 'from' | 'to' | 'rangeOf'> | null {
  const at = points[index]?.at
  if (!at) {
    return null
  }
  const { from = at, to = '' } = rangeOf(filter, asOf)
  return {
    range: filter.range,
    from: Date.parse(from) > Date.parse(at) ? from : at,
    to: points[index + 1]?.at ?? to,
    rangeOf: filter.rangeOf === 'overlap' && index > 0 ? '' : filter.rangeOf,
  }
}
