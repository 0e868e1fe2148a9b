import { Content, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { SessionMetrics } from '@/features/metrics/SessionMetrics'
import { usePageTitle } from '@/ui/usePageTitle'
import { LiveLabel } from '@/ui/LiveLabel'
import { OneOf } from '@/ui/OneOf'
import { Applied, Filtered } from './address/Filtered'
import { ColumnPicker } from './ColumnPicker'
import { SessionList } from './SessionList'
import { filterQuery } from './sessionFilter'
import { SessionsEmpty } from './SessionsEmpty'
import { SessionsToolbar } from './SessionsToolbar'
import { useSessions } from './useSessions'
import { useListView } from './useListView'
import { useSessionFilter } from './useSessionFilter'

const ORDERS = [
  { id: 'start', label: 'By start' },
  { id: 'last-event', label: 'By last event' },
  { id: 'score', label: 'By score' },
] as const

export function SessionsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { filter, change, clear, list } = useSessionFilter()
  const view = useListView()
  const sessions = useSessions(systemId, filter, view.sort)
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
        <SessionsToolbar filter={filter} change={change} clear={clear} withState>
          <OneOf label="Order" options={ORDERS} chosen={view.sort} onChoose={view.setSort} />
          <ColumnPicker ids={view.ids} onChoose={view.setColumns} />
          <Applied>
            <ExportMenu
              table="sessions"
              query={() => ({ ...filterQuery(filter, Date.now()), sort: view.sort })}
            />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={filter}>
          <SessionMetrics systemId={systemId} filter={filter} change={change} list={list} />
          <SessionList
            sessions={sessions}
            columns={view.columns}
            chosen={view.chosen}
            empty={<SessionsEmpty filter={filter} clear={clear} />}
          />
        </Filtered>
      </PageSection>
    </>
  )
}
