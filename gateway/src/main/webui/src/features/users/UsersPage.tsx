import { Content, EmptyState, EmptyStateBody, PageSection, Title } from '@patternfly/react-core'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { LeftOutOf } from '@/features/metrics/LeftOutOf'
import { filterQuery } from '@/features/sessions/sessionFilter'
import { Applied, Filtered } from '@/features/sessions/address/Filtered'
import { SessionsToolbar } from '@/features/sessions/SessionsToolbar'
import { useSessionFilter } from '@/features/sessions/useSessionFilter'
import { PagedList } from '@/ui/PagedList'
import { findMore } from '@/ui/range/range'
import { usePageTitle } from '@/ui/usePageTitle'
import { UsersTable } from './UsersTable'
import { useActiveUsers } from './useUsers'

/** Who was active in a range, and how much (M9). */
export function UsersPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { filter, change, clear } = useSessionFilter()
  const users = useActiveUsers(systemId, filter)
  usePageTitle(`Active users of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          Active users
        </Title>
        <Content component="p" className="sj-page-intro">
          Who has a session that is over and matches, the last seen first. The numbers are over all of a
          user’s sessions in the range.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <SessionsToolbar filter={filter} change={change} clear={clear}>
          <Applied>
            <ExportMenu table="active-users" query={() => filterQuery(filter, Date.now())} />
          </Applied>
        </SessionsToolbar>
        <Filtered filter={filter}>
          <LeftOutOf systemId={systemId} filter={filter} />
          <PagedList
            list={users}
            loading="Loading users"
            empty={
              <EmptyState headingLevel="h2" titleText="Nobody matches">
                <EmptyStateBody>
                  {findMore(filter)} Visits that are still open count when they are over.
                </EmptyStateBody>
              </EmptyState>
            }
          >
            {(found) => <UsersTable users={found} filter={filter} />}
          </PagedList>
        </Filtered>
      </PageSection>
    </>
  )
}
