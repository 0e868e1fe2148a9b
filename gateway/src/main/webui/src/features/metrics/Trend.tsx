import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { ChartCard } from './ChartCard'
import { NO_BEGINNING, NUMBERS, type NumberId } from './numbers'
import { overTimeQuery } from './steps'
import { TrendBars } from './TrendBars'
import { useOverTime } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  chosen: NumberId
}

/** One of the numbers over time (M7). */
export function Trend({ systemId, filter, chosen }: Props) {
  const answer = useOverTime(systemId, filter)
  const number = NUMBERS.find(({ id }) => id === chosen) ?? NUMBERS[0]
  const title = `${number.label} over time`
  return (
    <ChartCard
      title={title}
      table="sessions-over-time"
      query={() => overTimeQuery(filter, Date.now())}
      answer={answer}
      none={NO_BEGINNING}
      isEmpty={({ points }) => points.length === 0}
    >
      {({ points }) => (
        <TrendBars
          label={title}
          points={points.map((point) => ({ at: point.at, value: point[chosen] ?? 0 }))}
          format={number.format}
        />
      )}
    </ChartCard>
  )
}
