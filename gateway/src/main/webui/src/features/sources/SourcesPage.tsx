import {
  Button,
  Content,
  EmptyState,
  EmptyStateBody,
  Gallery,
  PageSection,
  Skeleton,
  Title,
} from '@patternfly/react-core'
import PlugIcon from '@patternfly/react-icons/dist/esm/icons/plug-icon'
import PlusCircleIcon from '@patternfly/react-icons/dist/esm/icons/plus-circle-icon'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { SourceCard } from './SourceCard'
import { SourceDialog, type Dialog } from './SourceDialog'
import { sourcePath } from './sourceTabs'
import { useSources } from './useSources'

const NoSources = ({ admin }: { admin: boolean }) => (
  <EmptyState headingLevel="h2" titleText="No sources yet" icon={PlugIcon}>
    <EmptyStateBody>
      {admin
        ? 'Add the first one: you get a write key and a script tag to put on your pages.'
        : 'An administrator of this system has to add the first one.'}
    </EmptyStateBody>
  </EmptyState>
)

export function SourcesPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const sources = useSources(systemId)
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const admin = system?.role === 'admin'
  usePageTitle(`Sources of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Sources
          </Title>
          {admin && (
            <Button
              className="sj-push"
              icon={<PlusCircleIcon />}
              onClick={() => setDialog({ kind: 'create' })}
            >
              Add source
            </Button>
          )}
        </div>
        <Content component="p" className="sj-page-intro">
          Where events come from: sites, applications, mail tools. Each has its own write key.
          {!admin && ' Administrators of the system can change them.'}
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        {sources.isPending && <Skeleton height="14rem" width="22rem" screenreaderText="Loading sources" />}
        {sources.isError && <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />}
        {sources.data?.length === 0 && <NoSources admin={admin} />}
        <Gallery hasGutter minWidths={{ default: '100%', md: '22rem' }} aria-label="Sources" component="ul">
          {sources.data?.map((source) => (
            <SourceCard
              key={source.id}
              source={source}
              systemId={systemId}
              admin={admin}
              onEdit={() => setDialog({ kind: 'edit', source })}
              onDelete={() => setDialog({ kind: 'delete', source })}
            />
          ))}
        </Gallery>
      </PageSection>
      <SourceDialog
        dialog={dialog}
        systemId={systemId}
        onClose={() => setDialog(null)}
        onCreated={({ id }) => void navigate(sourcePath(systemId, id))}
      />
    </>
  )
}
