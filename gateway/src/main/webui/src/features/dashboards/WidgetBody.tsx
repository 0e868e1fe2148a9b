import { Skeleton } from '@patternfly/react-core'
import { InteractionRanking } from '@/features/interactions/InteractionRanking'
import { InteractionTrend } from '@/features/interactions/InteractionTrend'
import { Distribution } from '@/features/metrics/Distribution'
import { Figures } from '@/features/metrics/Figures'
import { LeftOutOf } from '@/features/metrics/LeftOutOf'
import { Trend } from '@/features/metrics/Trend'
import { useNumbers } from '@/features/metrics/useMetrics'
import { OverviewFigures } from '@/features/overview/OverviewFigures'
import { Top } from '@/features/overview/Top'
import { PromptingTable } from '@/features/prompting/PromptingTable'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { Answered } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ActiveUsers } from './ActiveUsers'
import type { Widget } from './widgets'

const ROWS = 8

/** Widgets with numbers of sessions, which say what does not count in them. */
const OF_SESSIONS: readonly Widget['type'][] = ['overview', 'numbers', 'trend', 'distribution']

interface Props {
  systemId: string
  widget: Widget
}

/** The general numbers, each with what is behind it. */
const Numbers = ({ systemId, filter }: { systemId: string; filter: SessionFilter }) => (
  <Answered
    answer={useNumbers(systemId, filter)}
    loading={<Skeleton height="6rem" screenreaderText="Loading the numbers" />}
    failed={(error) => <ProblemAlert title="The numbers could not be loaded" error={error} />}
  >
    {(metrics) => <Figures metrics={metrics} filter={filter} />}
  </Answered>
)

function Shown({ systemId, widget }: Props) {
  const of = { systemId, filter: widget.filter }
  switch (widget.type) {
    case 'overview':
      return <OverviewFigures {...of} />
    case 'numbers':
      return <Numbers {...of} />
    case 'trend':
      return <Trend {...of} chosen={widget.number} />
    case 'distribution':
      return <Distribution {...of} />
    case 'active-users':
      return <ActiveUsers {...of} />
    case 'interactions':
      return <InteractionRanking {...of} contentType="" />
    case 'interactions-trend':
      return <InteractionTrend {...of} contentType="" />
    case 'prompting':
      return <PromptingTable {...of} limit={ROWS} />
    case 'top-pages':
      return <Top {...of} of="pages" limit={ROWS} />
    case 'top-events':
      return <Top {...of} of="events" limit={ROWS} />
    case 'top-errors':
      return <Top {...of} of="errors" limit={ROWS} />
  }
}

/** What a widget shows. */
export const WidgetBody = ({ systemId, widget }: Props) => (
  <>
    <Shown systemId={systemId} widget={widget} />
    {OF_SESSIONS.includes(widget.type) && <LeftOutOf systemId={systemId} filter={widget.filter} />}
  </>
)
