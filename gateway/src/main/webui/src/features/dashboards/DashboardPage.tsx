import '@/features/metrics/metrics.css'
import './dashboards.css'
import { PageSection, Skeleton } from '@patternfly/react-core'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { isStatus } from '@/api/problem'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { DashboardEditor } from './DashboardEditor'
import { DashboardView } from './DashboardView'
import { useDashboard } from './useDashboards'

const EDIT = 'edit'

/** One dashboard, to look at or to arrange (M12). */
export function DashboardPage() {
  const systemId = useSystemId()
  const system = useCurrentSystem()
  const { dashboardId = '' } = useParams()
  /** How often the arrangement was begun. */
  const [begun, begin] = useState(0)
  const [params, setParams] = useSearchParams()
  const dashboard = useDashboard(systemId, dashboardId)
  usePageTitle(dashboard.data?.name ?? 'Dashboard')
  if (dashboard.isPending) {
    return (
      <PageSection hasBodyWrapper={false} isFilled>
        <Skeleton height="16rem" screenreaderText="Loading the dashboard" />
      </PageSection>
    )
  }
  if (isStatus(dashboard.error, 404)) {
    return (
      <NotFoundPage title="This dashboard is not here">
        It may have been deleted, or the link belongs to a system that you have no access to.
      </NotFoundPage>
    )
  }
  if (!dashboard.data) {
    return <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />
  }
  const mayEdit = system?.role !== 'viewer'
  const edit = (editing: boolean) => setParams(editing ? { [EDIT]: 'true' } : {}, { replace: !editing })
  return mayEdit && params.has(EDIT) ? (
    <DashboardEditor
      key={begun}
      systemId={systemId}
      dashboard={dashboard.data}
      onReload={() => void dashboard.refetch().then(() => begin(begun + 1))}
      onDone={() => edit(false)}
    />
  ) : (
    <DashboardView
      systemId={systemId}
      dashboard={dashboard.data}
      {...(mayEdit && { onEdit: () => edit(true) })}
    />
  )
}
