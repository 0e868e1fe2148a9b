import { joinTags, splitTags } from '@/features/filters/tags'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'

const TWELVE_HOURS_MS = 12 * 3_600_000

/** The filter of the list that has exactly the sessions that count in numbers of this filter (G7), narrowed further by a part. */
export const countedOf = (filter: SessionFilter, part: Partial<SessionFilter> = {}): SessionFilter => ({
  ...filter,
  state: filter.state || 'closed',
  bot: filter.bot || 'exclude',
  developer: filter.developer || 'exclude',
  maxDurationMs: filter.maxDurationMs || String(TWELVE_HOURS_MS),
  ...part,
})

/** The address of that list, from any page of the system. */
export const sessionsBehind = (filter: SessionFilter, part: Partial<SessionFilter> = {}): string =>
  `../sessions?${filterToUrl(countedOf(filter, part)).toString()}`

/** Two filters' tags, both of which are asked for. */
export const withTag = (filter: SessionFilter, tag: string): Partial<SessionFilter> => ({
  tag: joinTags([...new Set([...splitTags(filter.tag), tag])]),
})
