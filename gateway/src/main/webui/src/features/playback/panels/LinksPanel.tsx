import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { plural, shortUrl } from '@/ui/format'
import { Moment } from './Moment'

interface Props {
  session: Session
  /** Server time of the timeline's start. */
  start: number
  /** Where a click can be looked at; without a recording there is none. */
  onSeek: ((time: number) => void) | undefined
}

/** The links that were clicked, with where they lead (S6). */
export function LinksPanel({ session: { linkClicks, linkClickCount }, start, onSeek }: Props) {
  return (
    <Card isCompact component="section" aria-label="Links">
      <CardTitle component="h2">Links</CardTitle>
      <CardBody>
        <p className="sj-muted">
          {linkClickCount === 0 ? 'No link was clicked.' : `${plural(linkClickCount, 'click')} on links.`}
        </p>
        <ol className="sj-path">
          {linkClicks.map(({ at, href, text }, index) => (
            <li key={`${at} ${index}`} className="sj-path__page">
              <Moment time={Math.max(0, Date.parse(at) - start)} onSeek={onSeek} />
              <span className="sj-path__name">
                <span className="sj-ellipsis sj-line">{text ?? 'A link'}</span>
                <span className="sj-ellipsis sj-line sj-muted sj-small" title={href}>
                  {shortUrl(href)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
