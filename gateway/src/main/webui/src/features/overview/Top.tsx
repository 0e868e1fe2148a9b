import { Ranking } from '@/features/metrics/Ranking'
import type { Reading } from '@/features/metrics/rowNames'
import { sessionsBehind, usersBehind, withTag } from '@/features/metrics/sessionsBehind'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { formatName, hostedUrl, shortUrl } from '@/ui/format'
import { useTop, type TopBy, type TopOf } from './useOverview'

interface Props {
  systemId: string
  of: TopOf
  filter: SessionFilter
  by?: TopBy
  limit?: number
}

interface Kind {
  label: string
  nameLabel: string
  countLabel: string
  none: string
  readings?: readonly Reading[]
  part: (filter: SessionFilter, name: string) => Partial<SessionFilter>
}

const KINDS: Record<TopOf, Kind> = {
  pages: {
    label: 'Top pages',
    nameLabel: 'Page',
    countLabel: 'Views',
    none: 'No page was viewed in these sessions.',
    readings: [shortUrl, hostedUrl],
    part: (_filter, page) => ({ page }),
  },
  events: {
    label: 'Top events',
    nameLabel: 'Custom event',
    countLabel: 'Times',
    none: 'No custom event was sent in these sessions.',
    part: (filter, name) => withTag(filter, `event:${name}`),
  },
  errors: {
    label: 'Top errors',
    nameLabel: 'Exception',
    readings: [(message) => formatName(message, '(no message)')],
    countLabel: 'Times',
    none: 'No exception was met in these sessions.',
    part: (_filter, error) => ({ error }),
  },
}

/** The pages, custom events or exceptions of which there was most (M11), each with the sessions behind it. */
export function Top({ systemId, of, filter, by = 'count', limit = 10 }: Props) {
  const { part, ...kind } = KINDS[of]
  const answer = useTop(systemId, of, filter, by, limit)
  return (
    <Ranking
      {...kind}
      answer={answer}
      sessionsOf={(name) => sessionsBehind(filter, part(filter, name))}
      usersOf={(name) => usersBehind(filter, part(filter, name))}
    />
  )
}
