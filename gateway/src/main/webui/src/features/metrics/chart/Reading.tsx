import { Link } from 'react-router'
import type { Bar } from './Bars'

interface Props {
  bars: readonly Bar[]
  reading: number | null
  /** Whether the range before is drawn. */
  compared: boolean
}

const largestOf = (bars: readonly Bar[]): Bar | undefined => bars.toSorted((a, b) => b.value - a.value)[0]

/** What a chart says in words: the bar that is read and what is behind it; before one is, the largest. */
export function Reading({ bars, reading, compared }: Props) {
  const read = reading === null ? undefined : bars[reading]
  const largest = largestOf(bars)
  return (
    <div className="sj-reading">
      {read && (
        <span className="sj-reading__value">
          <strong>{read.title}</strong>
          {compared && read.before && <span className="sj-muted">{read.before.title}</span>}
          {read.to && read.value > 0 && (
            <Link to={read.to} tabIndex={-1}>
              Open
            </Link>
          )}
        </span>
      )}
      {!read && largest && (
        <span className="sj-reading__value sj-muted">
          {largest.value > 0 ? `Largest: ${largest.title}` : 'Nothing in this range'}
        </span>
      )}
      {compared && <span className="sj-reading__before sj-muted">The range before</span>}
    </div>
  )
}
