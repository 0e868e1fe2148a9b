import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { NUMBERS, type NumberId } from './numbers'
import { TrendBars } from './TrendBars'
import { useOverTime } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  chosen: NumberId
}

/** One of the numbers over time (M7); nothing where the range has no beginning. */
export function Trend({ systemId, filter, chosen }: Props) {
  const { data } = useOverTime(systemId, filter)
  const number = NUMBERS.find(({ id }) => id === chosen)
  const points = data?.points ?? []
  if (!number || points.length === 0) {
    return null
  }
  return (
    <section className="sj-chart-card">
      <h3>{number.label} over time</h3>
      <TrendBars
        label={`${number.label} over time`}
        points={points.map((point) => ({ at: point.at, value: point[chosen] ?? 0 }))}
        format={number.format}
      />
    </section>
  )
}
