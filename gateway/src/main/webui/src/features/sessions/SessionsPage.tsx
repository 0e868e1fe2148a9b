import { Content, Label, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { SessionMetrics } from '@/features/metrics/SessionMetrics'
import { usePageTitle } from '@/ui/usePageTitle'
import { SessionList } from './SessionList'
import { SessionsToolbar } from './SessionsToolbar'
import { useSessions } from './useSessions'
import { useSessionFilter } from './useSessionFilter'

export function SessionsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { filter, change, clear } = useSessionFilter()
  const sessions = useSessions(systemId, filter)
  const live = sessions.isSuccess && sessions.failureCount === 0
  const known = live || sessions.failureCount > 0 || sessions.isError
  usePageTitle(`Sessions of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Sessions
          </Title>
          {known && (
            <Label isCompact color={live ? 'green' : 'grey'} className={live ? 'sj-live' : ''}>
              {live ? 'Live' : 'Not refreshed'}
            </Label>
          )}
        </div>
        <Content component="p" className="sj-page-intro">
          Every visit to {system?.name ?? 'this system'}, newest first. Open one to watch it.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={filter} change={change} clear={clear} />
        <SessionMetrics systemId={systemId} filter={filter} change={change} />
        <SessionList sessions={sessions} filter={filter} clear={clear} />
      </PageSection>
    </>
  )
}
