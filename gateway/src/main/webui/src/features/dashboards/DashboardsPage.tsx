import './dashboards.css'
import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  EmptyState,
  EmptyStateBody,
  PageSection,
  Skeleton,
  Title,
} from '@patternfly/react-core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Dashboard } from '@/api/types'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ErrorState } from '@/ui/ErrorState'
import { formatAgo, plural } from '@/ui/format'
import { usePageTitle } from '@/ui/usePageTitle'
import { NameModal } from './NameModal'
import { useCreateDashboard, useDashboards } from './useDashboards'

const DashboardCard = ({ dashboard }: { dashboard: Dashboard }) => (
  <Card component="li" isCompact>
    <CardTitle component="h2">
      <Link to={encodeURIComponent(dashboard.id)} className="sj-card-link">
        {dashboard.name}
      </Link>
    </CardTitle>
    <CardBody className="sj-muted sj-small">
      {plural(dashboard.widgets.length, 'widget')}, changed {formatAgo(dashboard.changedAt)} by{' '}
      <bdi>{dashboard.changedBy}</bdi>
    </CardBody>
  </Card>
)

function Body({ systemId }: { systemId: string }) {
  const dashboards = useDashboards(systemId)
  if (dashboards.isPending) {
    return <Skeleton height="8rem" screenreaderText="Loading dashboards" />
  }
  if (!dashboards.data) {
    return <ErrorState error={dashboards.error} onRetry={() => void dashboards.refetch()} />
  }
  const { items } = dashboards.data
  return items.length === 0 ? (
    <EmptyState headingLevel="h2" titleText="No dashboards yet">
      <EmptyStateBody>
        A dashboard has widgets from the gallery, each with its own time range and filter, for everybody in
        this system to see. Analysts and admins make them.
      </EmptyStateBody>
    </EmptyState>
  ) : (
    <ul className="sj-dashboards">
      {items.map((dashboard) => (
        <DashboardCard key={dashboard.id} dashboard={dashboard} />
      ))}
    </ul>
  )
}

/** The dashboards that the people of a system share (M12). */
export function DashboardsPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const [creating, setCreating] = useState(false)
  const create = useCreateDashboard(systemId)
  usePageTitle(`Dashboards of ${system?.name ?? ''}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <div className="sj-page-title">
          <Title headingLevel="h1" size="2xl">
            Dashboards
          </Title>
          {system?.role !== 'viewer' && (
            <Button className="sj-push" onClick={() => setCreating(true)}>
              New dashboard
            </Button>
          )}
        </div>
        <Content component="p" className="sj-page-intro">
          Numbers put together and shared by the people of <bdi>{system?.name ?? 'this system'}</bdi>.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        <Body systemId={systemId} />
      </PageSection>
      {creating && (
        <NameModal
          title="New dashboard"
          action="Create"
          name=""
          pending={create.isPending}
          error={create.error}
          onSubmit={(name) => create.mutate({ name, widgets: [] })}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  )
}
