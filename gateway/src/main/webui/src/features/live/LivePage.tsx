import { Content, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core'
import StreamIcon from '@patternfly/react-icons/dist/esm/icons/stream-icon'
import { useCurrentSystem } from '@/app/meContext'
import { SessionList } from '@/features/sessions/SessionList'
import { ColumnPicker } from '@/features/sessions/ColumnPicker'
import type { ColumnId } from '@/features/sessions/columns'
import { isFiltered } from '@/features/sessions/sessionFilter'
import { Applied, Filtered } from '@/features/sessions/address/Filtered'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { distinct, type useSessions } from '@/features/sessions/useSessions'
import { useSessionsPage } from '@/features/sessions/useSessionsPage'
import { useInactivityTimeout } from '@/features/settings/useSystem'
import { plural } from '@/ui/format'
import { LiveLabel } from '@/ui/LiveLabel'
import { usePageTitle } from '@/ui/usePageTitle'

/** What the page asks for by itself. */
const OWN = { state: 'open' } as const
const SORTS = ['last-event'] as const
const USUAL = [
  ...(['user', 'started', 'last', 'duration', 'pages', 'clicks', 'errors', 'device', 'exit'] as const),
] satisfies ColumnId[]

const counted = ({ data, isPlaceholderData, hasNextPage }: ReturnType<typeof useSessions>): string =>
  data && !isPlaceholderData
    ? `${plural(distinct(data.pages.flatMap(({ items }) => items)).length, 'visit')}${hasNextPage ? ' and more' : ''} open now.`
    : 'The visits that are open now.'

/** The sessions that are open now (S10), where something happened last first. None is as long as the usual range, which leaves out none. */
export function LivePage() {
  const system = useCurrentSystem()
  const page = useSessionsPage({ own: OWN, sorts: SORTS, usual: USUAL })
  const { systemId, view, sessions, asked, chosen, change, clear, without } = page
  const timeout = useInactivityTimeout(systemId)
  usePageTitle(`Live sessions of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Live sessions
          </Title>
          <Applied without={without}>
            <LiveLabel list={sessions} />
          </Applied>
        </div>
        <Content component="p" className="sj-page-intro" aria-live="polite">
          <Applied without={without}>{counted(sessions)}</Applied>
          {timeout && ` A visit is over after ${timeout} without an event.`}
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={chosen} change={change} clear={clear} without={without}>
          <ColumnPicker ids={view.ids} onChoose={view.setColumns} />
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
                  isFiltered(chosen) ? 'No visit that is open now matches' : 'Nobody is here right now'
                }
                icon={StreamIcon}
              >
                <EmptyStateBody>
                  Visits appear here by themselves, within a second of their first event.
                </EmptyStateBody>
              </EmptyState>
            }
          />
        </Filtered>
      </PageSection>
    </>
  )
}
