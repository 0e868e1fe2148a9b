import {
  Content,
  EmptyState,
  EmptyStateBody,
  PageSection,
  SearchInput,
  Skeleton,
  Title,
} from '@patternfly/react-core'
import { useSearchParams } from 'react-router'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { ErrorState } from '@/ui/ErrorState'
import { useFollowing } from '@/ui/useFollowing'
import { usePageTitle } from '@/ui/usePageTitle'
import { PersonsTable } from './PersonsTable'
import { usePersons } from './usePersons'

/** Everybody who ever visited, to be found by what they are known as. */
export function PersonsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const [draft, setDraft] = useFollowing(search)
  const persons = usePersons(systemId, search)
  const found = persons.data?.pages.flatMap(({ items }) => items) ?? []
  const look = (text: string) => setParams(text.trim() ? { search: text.trim() } : {}, { replace: true })
  usePageTitle(`People of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          People
        </Title>
        <Content component="p" className="sj-page-intro">
          Everybody who ever came: users by their ids, then visitors who never said who they are.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <div className="sj-bar">
          <SearchInput
            aria-label="Find a person"
            placeholder="User or visitor id begins with"
            value={draft}
            onChange={(_event, value) => setDraft(value)}
            onSearch={(_event, value) => look(value)}
            onClear={() => look('')}
          />
          <ExportMenu table="persons" query={() => (search ? { search } : {})} />
        </div>
        {persons.isPending && <Skeleton height="12rem" screenreaderText="Loading people" />}
        {!persons.data && persons.isError && (
          <ErrorState error={persons.error} onRetry={() => void persons.refetch()} />
        )}
        {persons.data && found.length === 0 && (
          <EmptyState headingLevel="h2" titleText="Nobody is known as this">
            <EmptyStateBody>A search finds whose user id, or a browser’s id, begins so.</EmptyStateBody>
          </EmptyState>
        )}
        {found.length > 0 && (
          <PersonsTable
            persons={found}
            systemId={systemId}
            hasMore={persons.hasNextPage}
            loadingMore={persons.isFetchingNextPage}
            loadMore={() => void persons.fetchNextPage()}
          />
        )}
      </PageSection>
    </>
  )
}
