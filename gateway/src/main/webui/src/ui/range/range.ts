const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const RANGES = [
  { id: '15m', label: 'Last 15 minutes', ms: 15 * MINUTE },
  { id: '1h', label: 'Last hour', ms: HOUR },
  { id: '24h', label: 'Last 24 hours', ms: DAY },
  { id: '7d', label: 'Last 7 days', ms: 7 * DAY },
  { id: '30d', label: 'Last 30 days', ms: 30 * DAY },
  { id: 'all', label: 'All time', ms: null },
] as const

export type RangeId = (typeof RANGES)[number]['id']

/** A time range that is chosen: one back from now, or instants, which go before it. */
export interface RangeChoice {
  range: RangeId
  from: string
  to: string
}

/** Browsers take much more for a date than the API does. */
const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/
const isInstant = (text: string | null): text is string =>
  text !== null && DATE.test(text) && !Number.isNaN(Date.parse(text))

/** Whether a URL's value of `range`, `from` or `to` is understood. */
export const isRangePart = (name: keyof RangeChoice, text: string): boolean =>
  name === 'range' ? RANGES.some(({ id }) => id === text) : isInstant(text)

export const isAllTime = ({ range, from, to }: RangeChoice): boolean => range === 'all' && !from && !to

/** What may help where nothing is found: all time cannot be widened. */
export const findMore = (choice: RangeChoice): string =>
  isAllTime(choice) ? 'Remove a filter.' : 'Widen the time range or remove a filter.'

/** Reads the range from a URL; what it does not understand is left out. */
export function rangeFromUrl(params: URLSearchParams, usual: RangeId): RangeChoice {
  const from = params.get('from')
  const to = params.get('to')
  return {
    range: RANGES.find(({ id }) => id === params.get('range'))?.id ?? usual,
    from: isInstant(from) ? from : '',
    to: isInstant(to) ? to : '',
  }
}

/** The range as instants; what is open is left out. */
export function rangeOf({ range, from, to }: RangeChoice, now: number): { from?: string; to?: string } {
  if (from || to) {
    return { ...(from && { from }), ...(to && { to }) }
  }
  const ms = RANGES.find(({ id }) => id === range)?.ms
  return ms ? { from: new Date(now - ms).toISOString() } : {}
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** The range as it is read. */
export function rangeLabel({ range, from, to }: RangeChoice): string {
  if (!from && !to) {
    return RANGES.find(({ id }) => id === range)?.label ?? range
  }
  const text = (iso: string) => (iso ? day.format(new Date(iso)) : '…')
  return `${text(from)} – ${text(to)}`
}
