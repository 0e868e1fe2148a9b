import { Button, Content, PageSection, Skeleton, Title } from '@patternfly/react-core'
import PlusCircleIcon from '@patternfly/react-icons/dist/esm/icons/plus-circle-icon'
import { useState } from 'react'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { AddMemberModal } from './AddMemberModal'
import { MembersTable } from './MembersTable'
import { useMembers } from './useMembers'

function MembersOfSystem({ systemId, name }: { systemId: string; name: string }) {
  const members = useMembers(systemId)
  const [adding, setAdding] = useState(false)
  usePageTitle(`Members of ${name}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Members
          </Title>
          <Button className="sj-push" icon={<PlusCircleIcon />} onClick={() => setAdding(true)}>
            Add member
          </Button>
        </div>
        <Content component="p" className="sj-page-intro">
          Who may see <bdi>{name}</bdi>, and what they may do in it. Nobody else learns that it exists.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        {members.isPending && <Skeleton height="10rem" screenreaderText="Loading members" />}
        {members.isError && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
        {members.data && <MembersTable systemId={systemId} members={members.data} />}
      </PageSection>
      {adding && <AddMemberModal systemId={systemId} onClose={() => setAdding(false)} />}
    </>
  )
}

export function MembersPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  if (system?.role !== 'admin') {
    return (
      <NotFoundPage title="For administrators">
        Only administrators of a system see and change its members.
      </NotFoundPage>
    )
  }
  return <MembersOfSystem systemId={systemId} name={system.name} />
}
