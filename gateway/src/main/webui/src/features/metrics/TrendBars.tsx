import './metrics.css'
import { Bars } from './chart/Bars'
import type { Tick } from './chart/layout'
import type { Unit } from './chart/scale'

export interface TrendPoint {
  at: string
  value: number
  /** The sessions of the step. */
  to?: string | undefined
}

interface Props {
  label: string
  points: TrendPoint[]
  /** The range before, step by step. */
  before: TrendPoint[]
  unit: Unit
  format: (value: number) => string
}

const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const date = new Intl.DateTimeFormat('en', { weekday: 'short', month: 'short', day: 'numeric' })
const instant = new Intl.DateTimeFormat('en', {
  ...{ month: 'short', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
const HOUR_MS = 3_600_000
const TWO_DAYS_MS = 48 * HOUR_MS
/** What a time takes below the bars, in pixels. */
const LABEL_PX = 62

/** A step as it is read: by its hour, its day, or the week that begins with it. */
function sayStep(points: readonly { at: string }[]): (at: string) => string {
  const [first, second] = points.map(({ at }) => Date.parse(at))
  const length = second === undefined || first === undefined ? 0 : second - first
  if (length < 2 * HOUR_MS) {
    return (at) => instant.format(new Date(at))
  }
  const week = length > 3 * TWO_DAYS_MS
  return (at) => `${week ? 'Week from ' : ''}${date.format(new Date(at))}`
}

/** A few of the times, as many as there is room for. */
function timesBelow(points: readonly { at: string }[], room: number): Tick[] {
  const span = Date.parse(points.at(-1)?.at ?? '') - Date.parse(points[0]?.at ?? '')
  const short = span <= TWO_DAYS_MS ? hour : day
  const every = Math.max(1, Math.ceil((points.length * LABEL_PX) / Math.max(LABEL_PX, room)))
  return points.flatMap(({ at }, index) =>
    index % every === 0 ? [{ at: index, text: short.format(new Date(at)) }] : [],
  )
}

/** A number over time, against the range before. */
export function TrendBars({ label, points, before, unit, format }: Props) {
  const say = sayStep(points)
  const words = ({ at, value }: TrendPoint) => `${say(at)}: ${format(value)}`
  return (
    <Bars
      label={label}
      unit={unit}
      ticks={(room) => timesBelow(points, room)}
      bars={points.map((point, index) => {
        const previous = before[index]
        return {
          key: point.at,
          value: point.value,
          to: point.to,
          title: words(point),
          ...(previous && { before: { value: previous.value, title: `before, ${words(previous)}` } }),
        }
      })}
    />
  )
}
