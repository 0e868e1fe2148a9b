import {
  Button,
  Content,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
  SearchInput,
  Title,
} from '@patternfly/react-core'
import { useSearchParams } from 'react-router'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ExportMenu } from '@/features/exports/ExportMenu'
import { PagedList } from '@/ui/PagedList'
import { useFollowing } from '@/ui/useFollowing'
import { usePageTitle } from '@/ui/usePageTitle'
import { PersonsTable } from './PersonsTable'
import { usePersons } from './usePersons'

const NoPersons = ({ search, clear }: { search: string; clear: () => void }) => (
  <EmptyState headingLevel="h2" titleText={search ? 'Nobody is known as this' : 'Nobody has come yet'}>
    <EmptyStateBody>
      {search
        ? 'A search finds whose user id, or a browser’s id, begins so.'
        : 'Whoever visits a site with the script of a source appears here by themselves.'}
    </EmptyStateBody>
    {search && (
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={clear}>
            Show everybody
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    )}
  </EmptyState>
)

/** Everybody who ever visited, to be found by what they are known as. */
export function PersonsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const [draft, setDraft] = useFollowing(search)
  const persons = usePersons(systemId, search)
  const look = (text: string) => setParams(text.trim() ? { search: text.trim() } : {})
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
        <PagedList
          list={persons}
          loading="Loading people"
          empty={<NoPersons search={search} clear={() => look('')} />}
        >
          {(found) => <PersonsTable persons={found} systemId={systemId} />}
        </PagedList>
      </PageSection>
    </>
  )
}
