import { rangeFromUrl, rangeOf, type RangeChoice } from '@/ui/range/range'

/** What the session list is narrowed to; kept in the URL, so that every view can be linked. */
export interface SessionFilter extends RangeChoice {
  user: string
  state: 'open' | 'closed' | ''
  /** Whole milliseconds. */
  minDurationMs: string
  maxDurationMs: string
  bot: Kind
  developer: Kind
}

/** Whether sessions of a kind are shown; as is usual where it is empty. */
export type Kind = 'exclude' | 'only' | ''

export const DEFAULT_FILTER: SessionFilter = {
  range: '7d',
  from: '',
  to: '',
  user: '',
  state: '',
  minDurationMs: '',
  maxDurationMs: '',
  bot: '',
  developer: '',
}

const wholeNumber = (text: string | null): string => (text && /^\d{1,15}$/.test(text) ? text : '')
const kind = (text: string | null): Kind => (text === 'exclude' || text === 'only' ? text : '')

/** Reads the filter from a URL; what it does not understand is left out. */
export function filterFromUrl(params: URLSearchParams): SessionFilter {
  const state = params.get('state')
  return {
    ...rangeFromUrl(params, DEFAULT_FILTER.range),
    user: params.get('user') ?? '',
    state: state === 'open' || state === 'closed' ? state : '',
    minDurationMs: wholeNumber(params.get('minDurationMs')),
    maxDurationMs: wholeNumber(params.get('maxDurationMs')),
    bot: kind(params.get('bot')),
    developer: kind(params.get('developer')),
  }
}

/** The filter as it stands in a URL; what is as usual is left out. */
export function filterToUrl(filter: SessionFilter): URLSearchParams {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && value !== DEFAULT_FILTER[name as keyof SessionFilter],
  )
  return new URLSearchParams(entries)
}

/** The filter as the API takes it, in lists and in numbers alike. */
export function filterQuery({ range, from, to, ...rest }: SessionFilter, now: number) {
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as Partial<typeof rest>
  return { ...rangeOf({ range, from, to }, now), ...set }
}

export const isFiltered = (filter: SessionFilter): boolean => filterToUrl(filter).size > 0
