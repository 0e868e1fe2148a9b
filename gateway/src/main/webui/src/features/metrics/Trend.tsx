import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { Bars } from './Bars'
import { NUMBERS, type NumberId } from './numbers'
import { useOverTime } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  chosen: NumberId
}

const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const instant = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const LABELS = 6
const TWO_DAYS_MS = 2 * 24 * 3_600_000

/** One of the numbers over time (M7); nothing where the range has no beginning. */
export function Trend({ systemId, filter, chosen }: Props) {
  const { data } = useOverTime(systemId, filter)
  const number = NUMBERS.find(({ id }) => id === chosen)
  const points = data?.points ?? []
  if (!number || points.length === 0) {
    return null
  }
  const span = Date.parse(points.at(-1)?.at ?? '') - Date.parse(points[0]?.at ?? '')
  const format = span <= TWO_DAYS_MS ? hour : day
  const every = Math.ceil(points.length / LABELS)
  return (
    <section className="sj-chart-card">
      <h3>{number.label} over time</h3>
      <Bars
        label={`${number.label} over time`}
        bars={points.map((point, index) => {
          const value = point[chosen] ?? 0
          const at = new Date(point.at)
          return {
            key: point.at,
            value,
            title: `${instant.format(at)}: ${number.format(value)}`,
            ...(index % every === 0 && index + every / 2 <= points.length && { label: format.format(at) }),
          }
        })}
      />
    </section>
  )
}
