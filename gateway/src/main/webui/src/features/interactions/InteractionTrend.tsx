import { ChartCard } from '@/features/metrics/ChartCard'
import { NOTHING_COUNTS } from '@/features/metrics/numbers'
import { sessionsBehind } from '@/features/metrics/sessionsBehind'
import { overTimeQuery, stepPart } from '@/features/metrics/steps'
import { TrendBars } from '@/features/metrics/TrendBars'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { plural } from '@/ui/format'
import { partOf } from './partOf'
import { ofType, useInteractionsOverTime } from './useInteractions'

interface Props {
  systemId: string
  filter: SessionFilter
  contentType: string
}

const TITLE = 'Content interactions over time'

/** Content interactions over time. */
export function InteractionTrend({ systemId, filter, contentType }: Props) {
  const answer = useInteractionsOverTime(systemId, filter, contentType)
  return (
    <ChartCard
      title={TITLE}
      table="interactions-over-time"
      query={() => ({ ...overTimeQuery(filter, Date.now()), ...ofType(contentType) })}
      answer={answer}
      none={NOTHING_COUNTS}
      isEmpty={({ points }) => points.length === 0}
    >
      {({ points, before }) => (
        <TrendBars
          label={TITLE}
          points={points.map(({ at, interactions }, index) => {
            const step = stepPart(filter, points, index, answer.dataUpdatedAt)
            return {
              at,
              value: interactions,
              to: step ? sessionsBehind(filter, { ...partOf(filter, contentType), ...step }) : undefined,
            }
          })}
          before={before.map(({ at, interactions }) => ({ at, value: interactions }))}
          unit="count"
          format={(value) => plural(value, 'interaction')}
        />
      )}
    </ChartCard>
  )
}
