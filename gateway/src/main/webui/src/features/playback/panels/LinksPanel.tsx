import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { formatCount, shortUrl } from '@/ui/format'
import { Moment } from './Moment'

interface Props {
  session: Session
  /** Server time of the timeline's start. */
  start: number
  /** Where a click can be looked at; without a recording there is none. */
  onSeek: (time: number) => void
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return ''
  }
}

/** Where a link leads; on another site with its host. */
function destination(href: string, page: string | null | undefined): string {
  const host = hostOf(href)
  const short = shortUrl(href)
  return host === hostOf(page ?? '') || short === host ? short : `${host}${short}`
}

/** The links that were clicked, with where they lead (S6). */
export function LinksPanel({ session: { linkClicks, linkClickCount }, start, onSeek }: Props) {
  return (
    <Card isCompact component="section" aria-label="Links">
      <CardTitle component="h2">Links</CardTitle>
      <CardBody>
        {linkClickCount === 0 && <p className="sj-muted">No link was clicked.</p>}
        <ol className="sj-path">
          {linkClicks.map(({ at, url, href, text }, index) => (
            <li key={`${at} ${index}`} className="sj-path__page">
              <Moment time={Math.max(0, Date.parse(at) - start)} onSeek={onSeek} />
              <span className="sj-path__name">
                <span className="sj-ellipsis sj-line">{text ?? 'A link'}</span>
                <span className="sj-ellipsis sj-line sj-muted sj-small" title={href}>
                  {destination(href, url)}
                </span>
              </span>
            </li>
          ))}
        </ol>
        {linkClickCount > linkClicks.length && (
          <p className="sj-muted">
            The first {linkClicks.length} of {formatCount(linkClickCount)} clicks.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
