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

/** What the session list is narrowed to; kept in the URL, so that every view can be linked. */
export interface SessionFilter {
  range: RangeId
  from: string
  to: string
  user: string
  state: 'open' | 'closed' | ''
}

export const DEFAULT_FILTER: SessionFilter = { range: '7d', from: '', to: '', user: '', state: '' }

const isInstant = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text))

/** Reads the filter from a URL; what it does not understand is left out. */
export function filterFromUrl(params: URLSearchParams): SessionFilter {
  const range = RANGES.find(({ id }) => id === params.get('range'))?.id ?? DEFAULT_FILTER.range
  const state = params.get('state')
  const from = params.get('from')
  const to = params.get('to')
  return {
    range,
    from: isInstant(from) ? from : '',
    to: isInstant(to) ? to : '',
    user: params.get('user') ?? '',
    state: state === 'open' || state === 'closed' ? state : '',
  }
}

/** The filter as it stands in a URL; what is as usual is left out. */
export function filterToUrl(filter: SessionFilter): URLSearchParams {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && value !== DEFAULT_FILTER[name as keyof SessionFilter],
  )
  return new URLSearchParams(entries)
}

export const isFiltered = (filter: SessionFilter): boolean => filterToUrl(filter).size > 0

/** The range as instants; a custom one goes before a relative one. */
export function rangeOf(filter: SessionFilter, now: number): { from?: string; to?: string } {
  if (filter.from || filter.to) {
    return { ...(filter.from && { from: filter.from }), ...(filter.to && { to: filter.to }) }
  }
  const ms = RANGES.find(({ id }) => id === filter.range)?.ms
  return ms ? { from: new Date(now - ms).toISOString() } : {}
}
