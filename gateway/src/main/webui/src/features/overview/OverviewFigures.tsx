import { Skeleton } from '@patternfly/react-core'
import type { Overview } from '@/api/types'
import { FigureCards } from '@/features/metrics/FigureCards'
import { sessionsBehind } from '@/features/metrics/sessionsBehind'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { Answered } from '@/ui/Answered'
import { formatCount } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useOverview } from './useOverview'

type NumberId = Exclude<keyof Overview, 'previous'>

const FIGURES: { id: NumberId; label: string; meaning: string; to: (filter: SessionFilter) => string }[] = [
  {
    id: 'activeUsers',
    label: 'Active users',
    meaning: 'Persons with at least one session that is over',
    to: (filter) => `../users?${filterToUrl(filter).toString()}`,
  },
  { id: 'sessions', label: 'Sessions', meaning: 'Sessions that are over', to: sessionsBehind },
  {
    id: 'pageViews',
    label: 'Page views',
    meaning: 'Pages and screens that were viewed in them',
    to: (filter) => sessionsBehind(filter, { minPageViews: filter.minPageViews || '1' }),
  },
  { id: 'events', label: 'Events', meaning: 'All events in them', to: sessionsBehind },
  {
    id: 'interactions',
    label: 'Content interactions',
    meaning: 'What was done with in-app guidance in them',
    to: (filter) => sessionsBehind(filter, { minInteractions: filter.minInteractions || '1' }),
  },
  {
    id: 'errors',
    label: 'Errors',
    meaning: 'Exceptions that were met in them',
    to: (filter) => sessionsBehind(filter, { minErrors: filter.minErrors || '1' }),
  },
]

/** What goes on at a glance (M11); each number opens the sessions behind it. */
export function OverviewFigures({ systemId, filter }: { systemId: string; filter: SessionFilter }) {
  return (
    <Answered
      answer={useOverview(systemId, filter)}
      loading={<Skeleton height="6rem" screenreaderText="Loading the overview" />}
      failed={(error) => <ProblemAlert title="The overview could not be loaded" error={error} />}
    >
      {(data) => (
        <FigureCards
          label="Overview"
          figures={FIGURES.map(({ to, ...figure }) => ({
            ...figure,
            format: formatCount,
            value: data[figure.id],
            before: data.previous?.[figure.id],
            to: to(filter),
          }))}
        />
      )}
    </Answered>
  )
}
