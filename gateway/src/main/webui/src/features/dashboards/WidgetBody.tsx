import { Skeleton } from '@patternfly/react-core'
import { useNavigate } from 'react-router'
import { InteractionRanking } from '@/features/interactions/InteractionRanking'
import { InteractionTrend } from '@/features/interactions/InteractionTrend'
import { Distribution } from '@/features/metrics/Distribution'
import { Figures } from '@/features/metrics/Figures'
import { Trend } from '@/features/metrics/Trend'
import { useNumbers } from '@/features/metrics/useMetrics'
import { OverviewFigures } from '@/features/overview/OverviewFigures'
import { Top } from '@/features/overview/Top'
import { PromptingTable } from '@/features/prompting/PromptingTable'
import { filterToUrl, type SessionFilter } from '@/features/sessions/sessionFilter'
import { Answered } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ActiveUsers } from './ActiveUsers'
import type { Widget } from './widgets'

const ROWS = 8

interface Props {
  systemId: string
  widget: Widget
}

/** The general numbers; each leads to the page on which it can be seen over time. */
function Numbers({ systemId, widget: { filter } }: Props) {
  const navigate = useNavigate()
  return (
    <Answered
      answer={useNumbers(systemId, filter)}
      loading={<Skeleton height="6rem" screenreaderText="Loading the numbers" />}
      failed={(error) => <ProblemAlert title="The numbers could not be loaded" error={error} />}
    >
      {(metrics) => (
        <Figures
          metrics={metrics}
          chosen="totalSessions"
          onChoose={() => void navigate(`../sessions?${filterToUrl(filter).toString()}`)}
        />
      )}
    </Answered>
  )
}

function Durations({ systemId, widget: { filter } }: Props) {
  const navigate = useNavigate()
  const open = (part: Partial<SessionFilter>) =>
    void navigate(`../sessions?${filterToUrl({ ...filter, ...part }).toString()}`)
  return <Distribution systemId={systemId} filter={filter} change={open} />
}

/** What a widget shows. */
export function WidgetBody({ systemId, widget }: Props) {
  const of = { systemId, filter: widget.filter }
  switch (widget.type) {
    case 'overview':
      return <OverviewFigures {...of} />
    case 'numbers':
      return <Numbers systemId={systemId} widget={widget} />
    case 'trend':
      return <Trend {...of} chosen={widget.number} />
    case 'distribution':
      return <Durations systemId={systemId} widget={widget} />
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
