import ExternalLinkIcon from '@patternfly/react-icons/dist/esm/icons/external-link-alt-icon'
import LockIcon from '@patternfly/react-icons/dist/esm/icons/globe-icon'
import { useMemo, type ReactNode } from 'react'
import { safeHref } from '@/ui/format'
import type { Moments } from '../engine/moments'
import { addressAt, pagesOf } from '../engine/pages'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { shownSegment } from '../engine/timeline'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  moments: Moments
  fallbackUrl: string | null | undefined
  /** What stands beside the address. */
  children?: ReactNode
}

/** The address of the page being viewed, to be opened in a tab of its own. */
export function AddressBar({ player, moments, fallbackUrl, children }: Props) {
  const pages = useMemo(() => pagesOf(moments), [moments])
  const url = usePlayerState(player, ({ time }) => {
    const { timeline } = player
    return addressAt(pages, shownSegment(timeline, timeline.start + time)?.tabId, time) ?? fallbackUrl ?? ''
  })
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
      {children}
    </div>
  )
}
