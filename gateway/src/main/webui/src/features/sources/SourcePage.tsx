import { PageSection, Skeleton, Tab, Tabs, TabTitleText } from '@patternfly/react-core'
import { useState, type ComponentType } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { NotFoundPage } from '@/app/NotFoundPage'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { DebuggerTab } from './debugger/DebuggerTab'
import { InstallTab } from './install/InstallTab'
import { KeysTab } from './keys/KeysTab'
import { PrivacyTab } from './privacy/PrivacyTab'
import { RecordingTab } from './recording/RecordingTab'
import { SourceDialog, type Dialog } from './SourceDialog'
import { SourceHeader } from './SourceHeader'
import { SOURCE_TABS, sourcePath, type SourceTabId, type SourceTabProps } from './sourceTabs'
import { useSources } from './useSources'

const TABS: Record<SourceTabId, ComponentType<SourceTabProps>> = {
  install: InstallTab,
  debugger: DebuggerTab,
  recording: RecordingTab,
  keys: KeysTab,
  privacy: PrivacyTab,
}

function SourceTabs({ source, systemId, admin, tab }: SourceTabProps & { tab: SourceTabId }) {
  const navigate = useNavigate()
  const Shown = TABS[tab]
  return (
    <>
      <PageSection hasBodyWrapper={false} type="tabs" className="sj-page-tabs">
        <Tabs
          activeKey={tab}
          onSelect={(event, key) => {
            event.preventDefault()
            void navigate(sourcePath(systemId, source.id, key as SourceTabId))
          }}
          aria-label={`Parts of ${source.name}`}
          component="nav"
        >
          {SOURCE_TABS.map(({ id, label }) => (
            <Tab
              key={id}
              eventKey={id}
              href={sourcePath(systemId, source.id, id)}
              title={<TabTitleText>{label}</TabTitleText>}
            />
          ))}
        </Tabs>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        {/* Else the section would spread and squeeze the parts of what is shown. */}
        <div>
          <Shown key={source.id} source={source} systemId={systemId} admin={admin} />
        </div>
      </PageSection>
    </>
  )
}

/** A source: how to connect it, what comes from it, how it is recorded, its keys and its privacy. */
export function SourcePage() {
  const systemId = useSystemId()
  const admin = useCurrentSystem()?.role === 'admin'
  const { sourceId, tab: asked } = useParams()
  const navigate = useNavigate()
  const sources = useSources(systemId)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const source = sources.data?.find(({ id }) => id === sourceId)
  const tab = SOURCE_TABS.find(({ id }) => id === (asked ?? 'install'))
  usePageTitle(source ? `${tab?.label ?? ''} · ${source.name}` : 'Source')
  if (sources.isPending) {
    return (
      <PageSection hasBodyWrapper={false} isFilled>
        <Skeleton height="14rem" screenreaderText="Loading the source" />
      </PageSection>
    )
  }
  if (sources.isError) {
    return <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
  }
  if (!source || !tab) {
    return <NotFoundPage>The source does not exist, or it was deleted.</NotFoundPage>
  }
  return (
    <>
      <SourceHeader systemId={systemId} source={source} admin={admin} open={setDialog} />
      <SourceTabs systemId={systemId} source={source} admin={admin} tab={tab.id} />
      <SourceDialog
        dialog={dialog}
        systemId={systemId}
        onClose={() => setDialog(null)}
        onDeleted={() => void navigate(`/systems/${encodeURIComponent(systemId)}/sources`)}
      />
    </>
  )
}
