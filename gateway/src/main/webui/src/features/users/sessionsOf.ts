import type { ActiveUser } from '@/api/types'
import { ONLY_COUNTED } from '@/features/metrics/sessionsBehind'
import { DEFAULT_FILTER, filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'

/** The sessions of a user in the same range: what the user's numbers are about. */
export function sessionsOf(user: ActiveUser, { range, from, to, rangeOf }: SessionFilter): string {
  const query = filterToUrl({
    ...{ ...DEFAULT_FILTER, range, from, to, rangeOf, person: user.personId },
    ...{ ...ONLY_COUNTED, state: 'any', bot: 'include', developer: 'include' },
  })
  return `../sessions?${query.toString()}`
}
