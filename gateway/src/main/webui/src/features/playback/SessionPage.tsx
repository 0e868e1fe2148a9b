import './playback.css'
import { PageSection } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '@/app/NotFoundPage'
import { useSystemId } from '@/app/meContext'
import { isStatus } from '@/api/problem'
import type { SessionEvent } from '@/api/types'
import { ErrorState } from '@/ui/ErrorState'
import { LoadingPage } from '@/ui/LoadingPage'
import { SessionView } from './SessionView'
import { useManifest, useSession } from './usePlayback'
import { useSessionEvents } from './useSessionEvents'

/** One session: its replay, its transcript and what is known about it. */
export const SessionPage = () => (
  <LoadedSession
    systemId={useSystemId()}
    sessionId={useParams().sessionId ?? ''}
    missing={
      <NotFoundPage title="This session is not here">
        It may have expired, or the link belongs to a system that you have no access to.
      </NotFoundPage>
    }
  />
)

interface Props {
  systemId: string
  sessionId: string
  /** What is there if there is no such session. */
  missing: ReactNode
}

const NONE: readonly SessionEvent[] = []

/** A session, once there is what its replay needs; what happened in it may still be on its way. */
export function LoadedSession({ systemId, sessionId, missing }: Props) {
  const session = useSession(systemId, sessionId)
  const gone = isStatus(session.error, 404)
  const open = session.data?.state === 'open' && !gone
  const events = useSessionEvents(systemId, sessionId, session.data)
  const manifest = useManifest(systemId, sessionId, open)
  if (gone) {
    return missing
  }
  const failed = [session, events, manifest].find((query) => query.isError && !query.data)
  if (failed) {
    return (
      <PageSection hasBodyWrapper={false} isFilled>
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      </PageSection>
    )
  }
  if (!session.data || manifest.data === undefined) {
    return <LoadingPage label="Loading the session" />
  }
  return (
    <SessionView
      key={session.data.id}
      session={session.data}
      events={events.data?.events ?? NONE}
      reading={!events.data || events.data.extent === 'some'}
      manifest={manifest.data}
    />
  )
}
