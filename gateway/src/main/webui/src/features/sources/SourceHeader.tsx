import { Breadcrumb, BreadcrumbItem, Button, PageSection, Title } from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Source } from '@/api/types'
import { ActivityLabel } from './ActivityLabel'
import type { Dialog } from './SourceDialog'
import { SourceLabels } from './SourceLabels'

interface Props {
  systemId: string
  source: Source
  admin: boolean
  open: (dialog: Dialog) => void
}

export const SourceHeader = ({ systemId, source, admin, open }: Props) => (
  <PageSection hasBodyWrapper={false} className="sj-page-head">
    <Breadcrumb>
      <BreadcrumbItem
        render={({ className }) => (
          <Link className={className} to={`/systems/${encodeURIComponent(systemId)}/sources`}>
            Sources
          </Link>
        )}
      />
      <BreadcrumbItem isActive>{source.name}</BreadcrumbItem>
    </Breadcrumb>
    <div className="sj-page-title">
      <Title headingLevel="h1" size="2xl">
        {source.name}
      </Title>
      <SourceLabels source={source} />
      <ActivityLabel systemId={systemId} sourceId={source.id} />
      {admin && (
        <span className="sj-push">
          <Button variant="secondary" onClick={() => open({ kind: 'edit', source })}>
            Edit
          </Button>{' '}
          <Button variant="link" isDanger onClick={() => open({ kind: 'delete', source })}>
            Delete
          </Button>
        </span>
      )}
    </div>
  </PageSection>
)
