import { Breadcrumb, BreadcrumbItem, Content, Title } from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Session } from '@/api/types'
import { ClassLabel } from '@/features/sessions/ClassLabel'
import { PromptLabels } from '@/features/sessions/PromptLabels'
import { StateLabel } from '@/features/sessions/cells/StateLabel'
import { sessionStory, sessionTitle } from '@/features/sessions/sessionTitle'
import { Neighbours } from './Neighbours'
import { formatDuration, formatInstant } from '@/ui/format'

export function SessionHeader({ session }: { session: Session }) {
  return (
    <header className="sj-session__head">
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
      <div className="sj-page-title">
        <Title headingLevel="h1" size="2xl" className="sj-session__title" title={sessionTitle(session)}>
          {sessionTitle(session)}
        </Title>
        <StateLabel session={session} />
        <ClassLabel session={session} />
        <PromptLabels session={session} />
        <span className="sj-muted">{formatDuration(session.durationMs)}</span>
        <Neighbours session={session} />
      </div>
      {session.tldr && <Content component="p">{sessionStory(session.tldr)}</Content>}
    </header>
  )
}
