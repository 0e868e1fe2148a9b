import { rangeFromUrl, type RangeChoice } from '@/ui/range/range'

/** What the session list is narrowed to; kept in the URL, so that every view can be linked. */
export interface SessionFilter extends RangeChoice {
  user: string
  state: 'open' | 'closed' | ''
}

export const DEFAULT_FILTER: SessionFilter = { range: '7d', from: '', to: '', user: '', state: '' }

/** Reads the filter from a URL; what it does not understand is left out. */
export function filterFromUrl(params: URLSearchParams): SessionFilter {
  const state = params.get('state')
  return {
    ...rangeFromUrl(params, DEFAULT_FILTER.range),
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
