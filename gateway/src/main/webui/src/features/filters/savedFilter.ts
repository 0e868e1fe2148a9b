import type { SavedFilter } from '@/api/types'
import {
  chosenFields,
  DEFAULT_FILTER,
  fieldsFrom,
  type SessionFilter,
} from '@/features/sessions/sessionFilter'
import { FIELDS } from './fields'

/** What is saved of a filter: all but the time, which is chosen anew wherever the filter is used. */
export function savedPart(filter: SessionFilter): Record<string, string> {
  return chosenFields({ ...filter, rangeOf: '' })
}

/** The change that puts a saved filter in place of what is filtered by now; the time stays. */
export function applied(saved: SavedFilter, filter: SessionFilter): Partial<SessionFilter> {
  const none = Object.fromEntries(FIELDS.map(({ id }) => [id, DEFAULT_FILTER[id]]))
  return { ...none, ...fieldsFrom((name) => saved.parameters[name]), rangeOf: filter.rangeOf }
}

const sorted = (parameters: Record<string, string>): string =>
  JSON.stringify(Object.entries(parameters).sort(([a], [b]) => a.localeCompare(b)))

/** The saved filter that is in use, if one is. */
export function inUse(filters: readonly SavedFilter[], filter: SessionFilter): SavedFilter | undefined {
  const now = sorted(savedPart(filter))
  return now === '[]' ? undefined : filters.find(({ parameters }) => sorted(parameters) === now)
}

/** What a saved filter asks for, in words. */
export const described = ({ parameters }: Pick<SavedFilter, 'parameters'>): string =>
  FIELDS.filter(({ id }) => parameters[id])
    .map(({ id, say }) => say(parameters[id] ?? ''))
    .join(', ') || 'All sessions'
