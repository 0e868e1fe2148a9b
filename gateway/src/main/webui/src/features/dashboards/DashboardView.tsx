import { Button, EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core'
import { useState } from 'react'
import type { Dashboard } from '@/api/types'
import { Dialog } from '@/ui/Dialog'
import { DashboardHead } from './DashboardHead'
import { useRemoveDashboard } from './useDashboards'
import { WidgetBody } from './WidgetBody'
import { WidgetFrame } from './WidgetFrame'
import { widgetsFrom } from './widgets'
import { isolated } from '@/ui/direction'

interface Props {
  systemId: string
  dashboard: Dashboard
  /** Left out for those who may only look. */
  onEdit?: () => void
}

/** A dashboard to look at; each widget leads to its page with its filter. */
export function DashboardView({ systemId, dashboard, onEdit }: Props) {
  const [removing, setRemoving] = useState(false)
  const remove = useRemoveDashboard(systemId, dashboard.id)
  const widgets = widgetsFrom(dashboard.widgets)
  return (
    <>
      <DashboardHead name={dashboard.name}>
        {onEdit && (
          <>
            <Button variant="secondary" onClick={onEdit}>
              Edit
            </Button>
            <Button variant="link" isDanger onClick={() => setRemoving(true)}>
              Delete
            </Button>
          </>
        )}
      </DashboardHead>
      <PageSection hasBodyWrapper={false} isFilled>
        {widgets.length === 0 && (
          <EmptyState headingLevel="h2" titleText="No widgets yet">
            <EmptyStateBody>
              {onEdit ? 'Choose Edit to put some on.' : 'Analysts and admins can put some on.'}
            </EmptyStateBody>
          </EmptyState>
        )}
        <ul className="sj-widgets" aria-label="Widgets">
          {widgets.map((widget) => (
            <WidgetFrame key={widget.id} widget={widget}>
              <WidgetBody systemId={systemId} widget={widget} />
            </WidgetFrame>
          ))}
        </ul>
      </PageSection>
      {removing && (
        <Dialog
          id="remove-dashboard"
          title={`Delete ${isolated(dashboard.name)}?`}
          description="It is gone for everybody in this system."
          action="Delete"
          danger
          pending={remove.isPending}
          error={remove.error}
          failure="The dashboard was not deleted"
          onConfirm={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        >
          {null}
        </Dialog>
      )}
    </>
  )
}
