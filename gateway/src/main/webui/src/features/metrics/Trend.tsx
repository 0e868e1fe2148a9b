import type { ReactNode } from 'react'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { ChartCard } from './ChartCard'
import { NOTHING_COUNTS, NUMBERS, type NumberId } from './numbers'
import { countedOf, listAt, type ListAt } from './sessionsBehind'
import { overTimeQuery, stepPart } from './steps'
import { TrendBars } from './TrendBars'
import { useOverTime } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  chosen: NumberId
  list?: ListAt
  /** What can be chosen about it. */
  control?: ReactNode
}

/** One of the numbers over time (M7); a bar leads to exactly the sessions of its time (G7). */
export function Trend({ systemId, filter, chosen, list = listAt, control }: Props) {
  const answer = useOverTime(systemId, filter)
  const number = NUMBERS.find(({ id }) => id === chosen) ?? NUMBERS[0]
  const title = `${number.label} over time`
  return (
    <ChartCard
      title={title}
      table="sessions-over-time"
      query={() => overTimeQuery(filter, Date.now())}
      answer={answer}
      none={NOTHING_COUNTS}
      isEmpty={({ points }) => points.length === 0}
      control={control}
    >
      {({ points, before }) => (
        <TrendBars
          label={title}
          points={points.map((point, index) => {
            const part = stepPart(filter, points, index, answer.dataUpdatedAt)
            return {
              at: point.at,
              value: point[chosen] ?? 0,
              to: part ? list(countedOf(filter, part)) : undefined,
            }
          })}
          before={before.map((point) => ({ at: point.at, value: point[chosen] ?? 0 }))}
          unit={number.unit}
          format={number.format}
        />
      )}
    </ChartCard>
  )
}
