import { Content, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core'
import VideoIcon from '@patternfly/react-icons/dist/esm/icons/video-icon'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { Applied, Filtered } from '@/features/sessions/address/Filtered'
import { ColumnPicker } from '@/features/sessions/ColumnPicker'
import type { ColumnId } from '@/features/sessions/columns'
import { SessionList } from '@/features/sessions/SessionList'
import { filterQuery, isFiltered } from '@/features/sessions/sessionFilter'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { useListView } from '@/features/sessions/useListView'
import { useSessionFilter } from '@/features/sessions/useSessionFilter'
import { useSessions } from '@/features/sessions/useSessions'
import { LiveLabel } from '@/ui/LiveLabel'
import { OneOf } from '@/ui/OneOf'
import { usePageTitle } from '@/ui/usePageTitle'

/** What the page sets by itself: recorded sessions, by when they ended. */
const OWN_FIELDS = ['hasRecording', 'rangeOf'] as const
const ORDERS = [
  { id: 'last-event', label: 'By end' },
  { id: 'score', label: 'By score' },
] as const
const USUAL = [
  ...(['user', 'ended', 'strip', 'score', 'duration', 'pages', 'signals', 'device'] as const),
] satisfies ColumnId[]

/** The sessions that can be watched (P4). */
export function RecordingsPage() {
  const system = useCurrentSystem()
  const systemId = useSystemId()
  const { filter, change, clear } = useSessionFilter()
  const view = useListView(USUAL, 'last-event')
  const recorded = { ...filter, hasRecording: 'true', rangeOf: 'end' }
  const sort = view.sort === 'score' ? 'score' : 'last-event'
  const sessions = useSessions(systemId, recorded, sort)
  usePageTitle(`Recordings of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Recordings
          </Title>
          <Applied>
            <LiveLabel list={sessions} />
          </Applied>
        </div>
        <Content component="p" className="sj-page-intro">
          Sessions that can be watched, by when they ended. A click on the activity opens one at that point.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar
          filter={{ ...filter, hasRecording: '', rangeOf: '' }}
          change={change}
          clear={clear}
          without={OWN_FIELDS}
        >
          <OneOf label="Order" options={ORDERS} chosen={sort} onChoose={view.setSort} />
          <ColumnPicker ids={view.ids} onChoose={view.setColumns} />
          <Applied>
            <ExportMenu table="sessions" query={() => ({ ...filterQuery(recorded, Date.now()), sort })} />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={recorded} without={OWN_FIELDS}>
          <SessionList
            sessions={sessions}
            columns={view.columns}
            chosen={view.chosen}
            empty={
              <EmptyState
                headingLevel="h2"
                titleText={
                  isFiltered(filter)
                    ? 'No recorded session matches'
                    : 'Nothing was recorded in the last 7 days'
                }
                icon={VideoIcon}
              >
                <EmptyStateBody>
                  Recording is turned on for each source, under Sources. Recorded sessions appear here by
                  themselves.
                </EmptyStateBody>
              </EmptyState>
            }
          />
        </Filtered>
      </PageSection>
    </>
  )
}
