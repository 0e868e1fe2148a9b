import { Content, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { METRICS_SETTINGS, SessionMetrics } from '@/features/metrics/SessionMetrics'
import { usePageTitle } from '@/ui/usePageTitle'
import { LiveLabel } from '@/ui/LiveLabel'
import { OneOf } from '@/ui/OneOf'
import { Applied, Filtered } from './address/Filtered'
import { ColumnPicker } from './ColumnPicker'
import { SessionList } from './SessionList'
import { filterQuery } from './sessionFilter'
import { SessionsEmpty } from './SessionsEmpty'
import { SessionsToolbar } from './SessionsToolbar'
import { useSessionsPage } from './useSessionsPage'

const ORDERS = [
  { id: 'start', label: 'By start' },
  { id: 'last-event', label: 'By last event' },
  { id: 'score', label: 'By score' },
] as const
const SORTS = ['start', 'last-event', 'score'] as const

export function SessionsPage() {
  const system = useCurrentSystem()
  const page = useSessionsPage({ sorts: SORTS })
  const { systemId, view, sessions, asked, change, clear, list } = page
  usePageTitle(`Sessions of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Sessions
          </Title>
          <Applied>
            <LiveLabel list={sessions} />
          </Applied>
        </div>
        <Content component="p" className="sj-page-intro">
          Every visit to <bdi>{system?.name ?? 'this system'}</bdi>, the latest first. Open one to watch it.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={asked} change={change} clear={clear} withState>
          <OneOf label="Order" options={ORDERS} chosen={view.sort} onChoose={view.setSort} />
          <ColumnPicker ids={view.ids} onChoose={view.setColumns} />
          <Applied>
            <ExportMenu
              table="sessions"
              query={() => ({ ...filterQuery(asked, Date.now()), sort: view.sort })}
            />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={asked} settings={{ ...view.settings, ...METRICS_SETTINGS }}>
          <SessionMetrics systemId={systemId} filter={asked} change={change} list={list} />
          <SessionList
            sessions={sessions}
            columns={view.columns}
            chosen={view.chosen}
            empty={<SessionsEmpty filter={asked} clear={clear} />}
          />
        </Filtered>
      </PageSection>
    </>
  )
}
