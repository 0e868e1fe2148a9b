import ExternalLinkIcon from '@patternfly/react-icons/dist/esm/icons/external-link-alt-icon'
import LockIcon from '@patternfly/react-icons/dist/esm/icons/globe-icon'
import type { SessionEvent } from '@/api/types'
import { safeHref } from '@/ui/format'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  events: SessionEvent[]
  start: number
  fallbackUrl: string | null | undefined
}

/** The page that was open at an instant; before the first page view is told, that one. */
function urlAt(events: SessionEvent[], t: number): string | null | undefined {
  const pages = events.filter(({ kind, url }) => kind === 'page' && url)
  return (pages.findLast(({ at }) => Date.parse(at) <= t) ?? pages[0])?.url
}

/** The address of the page being viewed, to be opened in a tab of its own. */
export function AddressBar({ player, events, start, fallbackUrl }: Props) {
  const url = usePlayerState(player, ({ time }) => urlAt(events, start + time) ?? fallbackUrl ?? '')
  const href = safeHref(url)
  return (
    <div className="sj-address">
      <span className="sj-address__dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <div className="sj-address__field">
        <LockIcon aria-hidden="true" />
        {href ? (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`Open ${url} in a new tab`}
            data-testid="replay-address"
          >
            <span className="sj-ellipsis">{url}</span>
            <ExternalLinkIcon aria-hidden="true" />
          </a>
        ) : (
          <span className="sj-muted sj-ellipsis">{url || 'No address is known at this moment'}</span>
        )}
      </div>
    </div>
  )
}
