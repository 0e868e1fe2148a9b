import { Breadcrumb, BreadcrumbItem, Content, Title } from '@patternfly/react-core'
import { Link } from 'react-router'
import { useMayWrite } from '@/app/meContext'
import type { Session } from '@/api/types'
import { ClassLabel } from '@/features/sessions/ClassLabel'
import { PromptLabels } from '@/features/sessions/PromptLabels'
import { StateLabel } from '@/features/sessions/cells/StateLabel'
import { sessionStory, sessionTitle } from '@/features/sessions/sessionTitle'
import { ShareButton } from '@/features/shares/ShareButton'
import { useIsShared } from '@/features/shares/sharedContext'
import { Neighbours } from './Neighbours'
import { formatDuration, formatInstant } from '@/ui/format'

const Trail = ({ session }: { session: Session }) => (
  <Breadcrumb>
    <BreadcrumbItem
      render={({ className }) => (
        <Link className={className} to="../sessions">
          Sessions
        </Link>
      )}
    />
    <BreadcrumbItem isActive>{formatInstant(session.startedAt)}</BreadcrumbItem>
  </Breadcrumb>
)

const Tools = ({ session }: { session: Session }) => (
  <span className="sj-session__tools">
    {useMayWrite() && <ShareButton session={session} />}
    <Neighbours session={session} />
  </span>
)

export function SessionHeader({ session }: { session: Session }) {
  const shared = useIsShared()
  return (
    <header className="sj-session__head">
      {shared ? (
        <span className="sj-muted">{formatInstant(session.startedAt)}</span>
      ) : (
        <Trail session={session} />
      )}
      <div className="sj-page-title">
        <Title headingLevel="h1" size="2xl" className="sj-session__title" title={sessionTitle(session)}>
          {sessionTitle(session)}
        </Title>
        <StateLabel session={session} />
        <ClassLabel session={session} />
        <PromptLabels session={session} />
        <span className="sj-muted">{formatDuration(session.durationMs)}</span>
        {!shared && <Tools session={session} />}
      </div>
      {session.tldr && <Content component="p">{sessionStory(session.tldr)}</Content>}
    </header>
  )
}
