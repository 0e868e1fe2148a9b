import './metrics.css'
import { Bars } from './Bars'

export interface TrendPoint {
  at: string
  value: number
  /** The sessions of the step. */
  to?: string | undefined
}

interface Props {
  label: string
  points: TrendPoint[]
  format: (value: number) => string
}

const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const instant = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const LABELS = 6
const TWO_DAYS_MS = 2 * 24 * 3_600_000

/** A number over time, with a few of the times below. */
export function TrendBars({ label, points, format }: Props) {
  const span = Date.parse(points.at(-1)?.at ?? '') - Date.parse(points[0]?.at ?? '')
  const short = span <= TWO_DAYS_MS ? hour : day
  const every = Math.ceil(points.length / LABELS)
  return (
    <Bars
      label={label}
      bars={points.map(({ at, value, to }, index) => ({
        key: at,
        value,
        ...(to && { to }),
        title: `${instant.format(new Date(at))}: ${format(value)}`,
        ...(index % every === 0 &&
          index + every / 2 <= points.length && { label: short.format(new Date(at)) }),
      }))}
    />
  )
}
