import { Content } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { useIsShared } from '@/features/shares/sharedContext'
import { SignalLabels } from '@/features/signals/SignalLabels'
import { signalsIn } from '@/features/signals/signals'
import { sessionStory } from '@/features/sessions/sessionTitle'
import { formatCount, formatDuration, formatInstant, plural, shortUrl } from '@/ui/format'
import { useSummary } from '../usePlayback'
import { Panel } from './Panel'
import { beganBecause, endedBecause } from './reasons'

const told = ({ durationMs, activeMs }: Session): string =>
  `${formatDuration(durationMs)}, ${formatDuration(activeMs)} active`

const countsOf = (session: Session): string =>
  [
    plural(session.pageViewCount, 'page'),
    plural(session.clickCount, 'click'),
    plural(session.inputCount, 'input'),
    plural(session.errorCount, 'error'),
    plural(session.interactionCount, 'content interaction'),
    `${plural(session.eventCount, 'event')} in all`,
  ].join(', ')

export function SessionPanel({ session }: { session: Session }) {
  const summary = useSummary(session, useIsShared())
  const tldr = sessionStory(summary.data?.tldr ?? session.tldr)
  return (
    <Panel
      title="Session"
      facts={[
        ['Started', formatInstant(session.startedAt)],
        [session.state === 'open' ? 'Last event' : 'Ended', formatInstant(session.endedAt)],
        ['Duration', told(session)],
        ['Events', countsOf(session)],
        ['Score', formatCount(session.score)],
        ['Frustration', signalsIn(session).length > 0 && <SignalLabels session={session} />],
        ['Landing page', session.landingPage && shortUrl(session.landingPage)],
        ['Exit page', session.exitPage && shortUrl(session.exitPage)],
        ['Began', beganBecause(session)],
        ['Ended because', endedBecause(session)],
        ['Version', formatCount(session.version)],
        ['Summary by', summary.data?.engine],
      ]}
    >
      {tldr && <Content component="p">{tldr}</Content>}
      {!tldr && session.state === 'open' && (
        <Content component="p" className="sj-muted">
          A title and a summary are written when the session closes.
        </Content>
      )}
    </Panel>
  )
}
