import { Alert, AlertActionLink, Button, PageSection } from '@patternfly/react-core'
import { useCallback, useRef, useState } from 'react'
import { isStatus } from '@/api/problem'
import type { Dashboard } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { UnsavedGuard } from '@/ui/UnsavedGuard'
import { DashboardHead } from './DashboardHead'
import { GalleryModal } from './GalleryModal'
import { NameModal } from './NameModal'
import { useEditDashboard } from './useDashboards'
import { WidgetArrangement } from './WidgetArrangement'
import { newWidget, toStored, widgetsFrom, type Widget } from './widgets'

interface Props {
  systemId: string
  dashboard: Dashboard
  /** Somebody else changed it: begins again with what it is now. */
  onReload: () => void
  onDone: () => void
}

const MOST_WIDGETS = 40

/** What is arranged, as it would be saved; to tell whether something was changed. */
const written = (name: string, widgets: readonly Widget[]): string =>
  JSON.stringify({ name, widgets: toStored(widgets) })

/** A dashboard while it is arranged; nothing is changed until it is saved, and what others change meanwhile comes in only when asked for. */
export function DashboardEditor({ systemId, dashboard: present, onReload, onDone }: Props) {
  const [dashboard] = useState(present)
  const [name, setName] = useState(dashboard.name)
  const [widgets, setWidgets] = useState(() => widgetsFrom(dashboard.widgets))
  const saved = useRef(false)
  const changed = written(name, widgets) !== written(dashboard.name, widgetsFrom(dashboard.widgets))
  const unsaved = useCallback(() => changed && !saved.current, [changed])
  const [dialog, setDialog] = useState<'gallery' | 'name' | null>(null)
  const edit = useEditDashboard(systemId, dashboard.id, () => {
    saved.current = true
    onDone()
  })
  const close = () => setDialog(null)
  const save = () => edit.mutate({ name, widgets: toStored(widgets), version: dashboard.version })
  return (
    <>
      <UnsavedGuard what="the dashboard" unsaved={unsaved} />
      <DashboardHead name={name}>
        <Button variant="secondary" onClick={() => setDialog('name')}>
          Rename
        </Button>
        <Button
          variant="secondary"
          onClick={() => setDialog('gallery')}
          isDisabled={widgets.length >= MOST_WIDGETS}
        >
          Add a widget
        </Button>
        <Button onClick={save} isLoading={edit.isPending} isDisabled={edit.isPending}>
          Save
        </Button>
        <Button variant="link" onClick={onDone}>
          Cancel
        </Button>
      </DashboardHead>
      <PageSection hasBodyWrapper={false} isFilled>
        {isStatus(edit.error, 409) ? (
          <Alert
            variant="warning"
            isInline
            component="p"
            title="Somebody changed this dashboard meanwhile"
            actionLinks={<AlertActionLink onClick={onReload}>Begin again with theirs</AlertActionLink>}
          >
            {edit.error?.message}
          </Alert>
        ) : (
          <ProblemAlert title="The dashboard was not saved" error={edit.error} />
        )}
        <WidgetArrangement systemId={systemId} widgets={widgets} onChange={setWidgets} />
      </PageSection>
      {dialog === 'gallery' && (
        <GalleryModal
          onAdd={(type) => {
            setWidgets([...widgets, newWidget(type)])
            close()
          }}
          onClose={close}
        />
      )}
      {dialog === 'name' && (
        <NameModal
          title="Rename the dashboard"
          action="Rename"
          name={name}
          onSubmit={(given) => {
            setName(given)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
