import { joinTags, splitTags } from '@/features/filters/tags'
import { PANEL } from '@/features/sessions/useSessionFilter'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'

/** What narrows a list to the sessions that count. */
export const ONLY_COUNTED = { counted: 'true', leftOut: '' } as const

/** The filter of the list that has exactly the sessions that count in numbers of this filter (G7), narrowed further by a part; the API knows the rule. */
export const countedOf = (filter: SessionFilter, part: Partial<SessionFilter> = {}): SessionFilter => ({
  ...filter,
  ...ONLY_COUNTED,
  ...part,
})

/** The address of the list of sessions with a filter, and with a panel open above it. */
export type ListAt = (filter: SessionFilter, panel?: string) => string

/** That address from any page of the system. */
export const listAt: ListAt = (filter, panel) => {
  const query = filterToUrl(filter)
  if (panel) {
    query.set(PANEL, panel)
  }
  return `../sessions?${query.toString()}`
}

/** The address of the list of what counts. */
export const sessionsBehind = (filter: SessionFilter, part: Partial<SessionFilter> = {}): string =>
  listAt(countedOf(filter, part))

/** The address of the list of users who have such sessions. */
export const usersBehind = (filter: SessionFilter, part: Partial<SessionFilter> = {}): string =>
  `../users?${filterToUrl({ ...filter, ...part }).toString()}`

/** The tag of a type of content, or of content of a type, as the API makes it: the first slash is the one between them. */
export const contentTag = (type: string, name?: string): string =>
  `content:${type.replace(/[%/]/g, encodeURIComponent)}${name === undefined ? '' : `/${name}`}`

/** Two filters' tags, both of which are asked for. */
export const withTag = (filter: SessionFilter, tag: string): Partial<SessionFilter> => ({
  tag: joinTags([...new Set([...splitTags(filter.tag), tag])]),
})
