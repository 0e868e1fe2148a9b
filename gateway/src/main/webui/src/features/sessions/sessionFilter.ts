import { rangeFromUrl, rangeOf, type RangeChoice } from '@/ui/range/range'
import { FIELDS, type FieldId } from '@/features/filters/fields'
import { joinTags, splitTags } from '@/features/filters/tags'

/** Whether sessions of a kind are shown; as is usual where it is empty. */
export type Kind = 'include' | 'exclude' | 'only' | ''

/**
 * What sessions are narrowed to, by the names that the API has for it; empty where nothing is asked for. Kept in the URL, so that every view
 * can be linked.
 */
export interface SessionFilter extends RangeChoice, Record<FieldId, string> {
  state: 'open' | 'closed' | 'any' | ''
  counted: 'true' | ''
  bot: Kind
  developer: Kind
}

const NO_FIELDS = Object.fromEntries(FIELDS.map(({ id }) => [id, ''])) as Record<FieldId, '' & string>

export const DEFAULT_FILTER: SessionFilter = {
  range: '7d',
  from: '',
  to: '',
  ...NO_FIELDS,
  state: '',
  bot: '',
  developer: '',
}

/** The fields that stand in a URL, in a form or in a saved filter, as they are: spaces are part of a name. What cannot be is left out. */
export const fieldsFrom = (value: (name: FieldId) => string | null | undefined): Partial<SessionFilter> =>
  Object.fromEntries(
    FIELDS.map(({ id, accepts }) => {
      const text = value(id) ?? ''
      return [id, text && accepts(text) ? text : '']
    }),
  )

/** What a URL gives for a field: tags may stand there several times, all else once. */
function given(params: URLSearchParams, name: FieldId): string | undefined {
  const values = [...new Set(params.getAll(name))]
  if (values.length < 2) {
    return values[0]
  }
  return name === 'tag' ? joinTags([...new Set(values.flatMap(splitTags))]) : undefined
}

/** Reads the filter from a URL; what it leaves out is what `misreadIn` tells. */
export const filterFromUrl = (params: URLSearchParams): SessionFilter => ({
  ...DEFAULT_FILTER,
  ...fieldsFrom((name) => given(params, name)),
  ...rangeFromUrl(params, DEFAULT_FILTER.range),
})

/** The filter as it stands in a URL; what is as usual is left out. */
export function filterToUrl(filter: SessionFilter): URLSearchParams {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && value !== DEFAULT_FILTER[name as keyof SessionFilter],
  )
  return new URLSearchParams(entries)
}

/** The fields that are asked for, without the time. */
export const chosenFields = (filter: SessionFilter): Partial<Record<FieldId, string>> =>
  Object.fromEntries(FIELDS.filter(({ id }) => filter[id]).map(({ id }) => [id, filter[id]]))

/** The filter as the API takes it, in lists and in numbers alike. */
export function filterQuery(filter: SessionFilter, now: number) {
  const { tag, ...chosen } = chosenFields(filter)
  return { ...rangeOf(filter, now), ...chosen, ...(tag && { tag: [tag] }) }
}

export const isFiltered = (filter: SessionFilter): boolean => filterToUrl(filter).size > 0
