import { Content, PageSection, Skeleton, Title } from '@patternfly/react-core'
import type { System } from '@/api/types'
import { useCurrentSystem, useSystemId } from '@/app/meContext'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'
import { AboutCard } from './AboutCard'
import { LengthsCard } from './LengthsCard'
import { RetentionCard } from './RetentionCard'
import { valuesOf } from './settings'
import { useSaveSystem, useSystem } from './useSystem'

const ASSEMBLY = ['inactivityTimeoutMs', 'maximumDurationMs', 'idleThresholdMs', 'latenessLimitMs'] as const

function Cards({ system, admin }: { system: System; admin: boolean }) {
  const saving = useSaveSystem(system.id)
  const saved = system.settings && valuesOf(system.settings)
  return (
    <div className="sj-cards">
      {!admin && (
        <Content component="p" className="sj-muted">
          Only administrators of the system can change these settings.
        </Content>
      )}
      <AboutCard system={system} admin={admin} />
      {saved && (
        <>
          <LengthsCard
            title="Sessions"
            ids={ASSEMBLY}
            saved={saved}
            follows="A change holds for what comes from now on, for visits that are still open too. Sessions that are over stay as they were cut, until a late event or an identification has them assembled again."
            saving={admin ? saving : undefined}
            onSave={(settings) => saving.mutate({ settings })}
          />
          <LengthsCard
            title="Scores"
            ids={['scoreHalfLifeMs']}
            saved={saved}
            follows="A change holds at once, for all sessions."
            saving={admin ? saving : undefined}
            onSave={(settings) => saving.mutate({ settings })}
          />
          <RetentionCard systemId={system.id} saved={saved} admin={admin} />
        </>
      )}
    </div>
  )
}

/** What a system is called, how its sessions are cut, and how long they are kept. */
export function SettingsPage() {
  const systemId = useSystemId()
  const membership = useCurrentSystem()
  const system = useSystem(systemId)
  const name = membership?.name ?? ''
  usePageTitle(`Settings of ${name}`)
  return (
    <>
      <PageSection hasBodyWrapper={false} className="sj-page-head">
        <Title headingLevel="h1" size="2xl">
          Settings
        </Title>
        <Content component="p" className="sj-page-intro">
          How the sessions of <bdi>{name}</bdi> are cut, and how long they are kept.
        </Content>
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        {system.isPending && <Skeleton height="20rem" screenreaderText="Loading the settings" />}
        {!system.data && system.isError && (
          <ErrorState error={system.error} onRetry={() => void system.refetch()} />
        )}
        {system.data && <Cards system={system.data} admin={membership?.role === 'admin'} />}
      </PageSection>
    </>
  )
}
