import { contentTag, withTag } from '@/features/metrics/sessionsBehind'
import type { SessionFilter } from '@/features/sessions/sessionFilter'

/** The part of a filter that leaves the sessions with content interactions: of a type, of any if it is empty. */
export const partOf = (filter: SessionFilter, contentType: string): Partial<SessionFilter> =>
  contentType ? withTag(filter, contentTag(contentType)) : { minInteractions: filter.minInteractions || '1' }
