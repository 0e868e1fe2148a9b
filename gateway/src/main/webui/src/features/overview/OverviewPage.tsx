import '@/features/metrics/metrics.css'
import './overview.css'
import { Content, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportedTitle } from '@/features/exports/ExportedTitle'
import { LeftOutOf } from '@/features/metrics/LeftOutOf'
import { Trend } from '@/features/metrics/Trend'
import { filterQuery } from '@/features/sessions/sessionFilter'
import { Filtered } from '@/features/sessions/address/Filtered'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { useSessionFilter } from '@/features/sessions/useSessionFilter'
import { OneOf } from '@/ui/OneOf'
import { isOneOf, useChoice } from '@/ui/useParam'
import { usePageTitle } from '@/ui/usePageTitle'
import { OverviewFigures } from './OverviewFigures'
import { Top } from './Top'
import type { TopBy, TopOf } from './useOverview'

const BY = [
  { id: 'count', label: 'By times' },
  { id: 'sessions', label: 'By sessions' },
] as const

const IDS = BY.map(({ id }) => id)
const SETTINGS = { by: isOneOf(IDS) }

const TOPS: { of: TopOf; title: string }[] = [
  { of: 'pages', title: 'Top pages' },
  { of: 'events', title: 'Top events' },
  { of: 'errors', title: 'Errors' },
]

/** What goes on in a system, at a glance (M11). */
export function OverviewPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { filter, change, clear } = useSessionFilter()
  const [by, setBy] = useChoice<TopBy>('by', IDS, 'count')
  usePageTitle(`Overview of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          Overview
        </Title>
        <Content component="p" className="sj-page-intro">
          What visitors did in the sessions that are over, against the range of the same length before. Every
          number opens the sessions behind it, a number of users these users.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={filter} change={change} clear={clear} />
        <Filtered filter={filter} settings={SETTINGS}>
          <div className="sj-overview">
            <OverviewFigures systemId={systemId} filter={filter} />
            <LeftOutOf systemId={systemId} filter={filter} />
            <div className="sj-charts">
              <Trend systemId={systemId} filter={filter} chosen="totalSessions" />
              <Trend systemId={systemId} filter={filter} chosen="activeUsers" />
            </div>
            <OneOf label="Order" options={BY} chosen={by} onChoose={setBy} />
            <div className="sj-charts sj-charts--wide">
              {TOPS.map(({ of, title }) => (
                <section key={of} className="sj-chart-card">
                  <ExportedTitle
                    title={title}
                    table={`top-${of}`}
                    query={() => ({ ...filterQuery(filter, Date.now()), by })}
                  />
                  <Top systemId={systemId} of={of} filter={filter} by={by} />
                </section>
              ))}
            </div>
          </div>
        </Filtered>
      </PageSection>
    </>
  )
}
