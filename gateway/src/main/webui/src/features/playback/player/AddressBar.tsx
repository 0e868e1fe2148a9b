import ExternalLinkIcon from '@patternfly/react-icons/dist/esm/icons/external-link-alt-icon'
import LockIcon from '@patternfly/react-icons/dist/esm/icons/globe-icon'
import { useMemo } from 'react'
import { safeHref } from '@/ui/format'
import { indexAt, type Moments } from '../engine/moments'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  moments: Moments
  fallbackUrl: string | null | undefined
}

/** The page that was open at an instant; before the first page view is told, that one. */
function urlAt(pages: Moments, time: number): string | null | undefined {
  return pages.events[Math.max(0, indexAt(pages, time))]?.url
}

const pagesOf = ({ events, times }: Moments): Moments => {
  const isPage = (index: number) => events[index]?.kind === 'page' && Boolean(events[index].url)
  return {
    events: events.filter((_event, index) => isPage(index)),
    times: times.filter((_time, index) => isPage(index)),
  }
}

/** The address of the page being viewed, to be opened in a tab of its own. */
export function AddressBar({ player, moments, fallbackUrl }: Props) {
  const pages = useMemo(() => pagesOf(moments), [moments])
  const url = usePlayerState(player, ({ time }) => urlAt(pages, time) ?? fallbackUrl ?? '')
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
