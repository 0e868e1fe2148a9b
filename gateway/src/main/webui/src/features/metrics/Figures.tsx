import type { SessionMetrics } from '@/api/types'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { BY_USER } from '@/features/users/ByUser'
import { FigureCards } from './FigureCards'
import { NUMBERS, type NumberId } from './numbers'
import { countedOf, listAt, type ListAt } from './sessionsBehind'

interface Props {
  metrics: SessionMetrics
  filter: SessionFilter
  list?: ListAt
}

/** What a number opens: the number of sessions the panel of these by user (M8), that of users these, all others their sessions (G7). */
function opened(id: NumberId, filter: SessionFilter, list: ListAt): { to: string; meaning: string } {
  switch (id) {
    case 'totalSessions':
      return { to: list(filter, BY_USER), meaning: 'opens them by user' }
    case 'activeUsers':
      return { to: `../users?${filterToUrl(filter).toString()}`, meaning: 'opens these users' }
    default:
      return { to: list(countedOf(filter)), meaning: 'opens these sessions' }
  }
}

/** The general numbers (M1 to M5), against the range before, each with what is behind it. */
export const Figures = ({ metrics, filter, list = listAt }: Props) => (
  <FigureCards
    figures={NUMBERS.map((number) => {
      const { to, meaning } = opened(number.id, filter, list)
      return {
        ...number,
        meaning: `${number.meaning}; ${meaning}`,
        value: metrics[number.id],
        before: metrics.previous && (metrics.previous[number.id] ?? 0),
        to,
      }
    })}
  />
)
