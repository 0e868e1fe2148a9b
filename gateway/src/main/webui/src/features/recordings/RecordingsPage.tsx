import { Content, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core'
import VideoIcon from '@patternfly/react-icons/dist/esm/icons/video-icon'
import { useCurrentSystem } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { Applied, Filtered } from '@/features/sessions/address/Filtered'
import { ColumnPicker } from '@/features/sessions/ColumnPicker'
import type { ColumnId } from '@/features/sessions/columns'
import { SessionList } from '@/features/sessions/SessionList'
import { filterQuery, isFiltered } from '@/features/sessions/sessionFilter'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import type { Sort } from '@/features/sessions/useListView'
import { useSessionsPage } from '@/features/sessions/useSessionsPage'
import { LiveLabel } from '@/ui/LiveLabel'
import { OneOf } from '@/ui/OneOf'
import { usePageTitle } from '@/ui/usePageTitle'

/** What the page asks for by itself: recorded sessions, by when they ended. */
const OWN = { hasRecording: 'true', rangeOf: 'end' } as const
const SORTS = ['last-event', 'score'] as const
const ORDERS: { id: Sort; label: string }[] = [
  { id: 'last-event', label: 'By end' },
  { id: 'score', label: 'By score' },
]
const USUAL = [
  ...(['user', 'ended', 'strip', 'score', 'duration', 'pages', 'signals', 'device'] as const),
] satisfies ColumnId[]

/** The sessions that can be watched (P4). */
export function RecordingsPage() {
  const system = useCurrentSystem()
  const page = useSessionsPage({ own: OWN, sorts: SORTS, usual: USUAL })
  const { view, sessions, asked, chosen, change, clear, without } = page
  usePageTitle(`Recordings of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Recordings
          </Title>
          <Applied without={without}>
            <LiveLabel list={sessions} />
          </Applied>
        </div>
        <Content component="p" className="sj-page-intro">
          Sessions that can be watched, by when they ended. A click on the activity opens one at that point.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={chosen} change={change} clear={clear} without={without}>
          <OneOf label="Order" options={ORDERS} chosen={view.sort} onChoose={view.setSort} />
          <ColumnPicker ids={view.ids} onChoose={view.setColumns} />
          <Applied without={without}>
            <ExportMenu
              table="sessions"
              query={() => ({ ...filterQuery(asked, Date.now()), sort: view.sort })}
            />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={asked} without={without} settings={view.settings}>
          <SessionList
            sessions={sessions}
            columns={view.columns}
            chosen={view.chosen}
            empty={
              <EmptyState
                headingLevel="h2"
                titleText={
                  isFiltered(chosen)
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
