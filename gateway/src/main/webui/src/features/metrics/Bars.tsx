import { Link } from 'react-router'

export interface Bar {
  key: string
  /** Below the bar; bars without one share their neighbours' labels. */
  label?: string
  value: number
  /** The value in words, with what it is about. */
  title: string
  /** Where what it counts can be seen. */
  to?: string
}

const LEAST_SHOWN_PERCENT = 1.5

const heightOf = (value: number, most: number): string =>
  value === 0 ? '0' : `${Math.max(LEAST_SHOWN_PERCENT, (value / most) * 100)}%`

/** Values side by side as bars; a bar of something leads to what it counts. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const most = Math.max(1e-9, ...bars.map(({ value }) => value))
  return (
    <ol className="sj-bars" aria-label={label}>
      {bars.map(({ key, label: below, value, title, to }) => {
        const column = (
          <>
            <span className="sj-hidden-label">{title}</span>
            <span className="sj-bars__column">
              <span className="sj-bars__fill" style={{ blockSize: heightOf(value, most) }} />
            </span>
          </>
        )
        return (
          <li key={key} className="sj-bars__bar" title={title}>
            {to && value > 0 ? <Link to={to}>{column}</Link> : column}
            {below && <span className="sj-bars__label">{below}</span>}
          </li>
        )
      })}
    </ol>
  )
}
