import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { formatDuration, shortUrl } from '@/ui/format'
import { Moment } from './Moment'

interface Props {
  session: Session
  /** Server time of the timeline's start. */
  start: number
  onSeek: (time: number) => void
}

type Page = Session['pages'][number]

const nameOf = ({ title, url }: Page): string => title || (url ? shortUrl(url) : 'A screen')

/** Longer than any other page, so that the bars compare. */
const longest = (pages: readonly Page[]): number => Math.max(1, ...pages.map(({ timeMs }) => timeMs))

/** The way through the site: page after page, with the time on each (S6). */
export function PathPanel({ session: { pages }, start, onSeek }: Props) {
  const most = longest(pages)
  return (
    <Card isCompact component="section" aria-label="Path">
      <CardTitle component="h2">Path</CardTitle>
      <CardBody>
        {pages.length === 0 && <p className="sj-muted">No page was seen: the events are not of a browser.</p>}
        <ol className="sj-path">
          {pages.map((page, index) => {
            const time = Math.max(0, Date.parse(page.at) - start)
            return (
              <li key={`${page.at} ${index}`} className="sj-path__page">
                <Moment time={time} onSeek={onSeek} />
                <span className="sj-path__name">
                  <span className="sj-ellipsis sj-line" title={page.url ?? undefined}>
                    {nameOf(page)}
                  </span>
                  <span className="sj-path__bar" style={{ width: `${(page.timeMs / most) * 100}%` }} />
                </span>
                <span className="sj-path__time">{formatDuration(page.timeMs)}</span>
              </li>
            )
          })}
        </ol>
      </CardBody>
    </Card>
  )
}
