import { Skeleton } from '@patternfly/react-core'
import { FigureCards } from '@/features/metrics/FigureCards'
import { sessionsBehind } from '@/features/metrics/sessionsBehind'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { Answered } from '@/ui/Answered'
import { formatCount } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { partOf } from './partOf'
import { useInteractions } from './useInteractions'

interface Props {
  systemId: string
  filter: SessionFilter
  contentType: string
}

const ratio = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

const FIGURES = [
  {
    id: 'interactions',
    label: 'Interactions',
    meaning: 'What was done with in-app guidance in sessions that are over',
    format: formatCount,
    users: false,
  },
  {
    id: 'sessions',
    label: 'Sessions with any',
    meaning: 'Sessions with at least one of them',
    format: formatCount,
    users: false,
  },
  {
    id: 'interactiveUsers',
    label: 'Interactive users',
    meaning: 'Persons with at least one of them',
    format: formatCount,
    users: true,
  },
  {
    id: 'averagePerInteractiveUser',
    label: 'Average per interactive user',
    meaning: 'Interactions divided by interactive users',
    format: (value: number) => ratio.format(value),
    users: true,
  },
] as const

/** Content interactions in numbers, against the range before (M10). */
export function InteractionFigures({ systemId, filter, contentType }: Props) {
  const answer = useInteractions(systemId, filter, contentType)
  const part = partOf(filter, contentType)
  const users = `../users?${filterToUrl({ ...filter, ...part }).toString()}`
  return (
    <Answered
      answer={answer}
      loading={<Skeleton height="6rem" screenreaderText="Loading content interactions" />}
      failed={(error) => <ProblemAlert title="Content interactions could not be loaded" error={error} />}
    >
      {(data) => (
        <FigureCards
          label="Content interactions"
          figures={FIGURES.map(({ users: ofUsers, ...figure }) => ({
            ...figure,
            value: data[figure.id],
            before: data.previous && (data.previous[figure.id] ?? 0),
            to: ofUsers ? users : sessionsBehind(filter, part),
          }))}
        />
      )}
    </Answered>
  )
}
