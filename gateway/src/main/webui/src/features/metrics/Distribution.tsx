import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'
import { formatDuration, plural } from '@/ui/format'
import { Bars } from './Bars'
import { ChartCard } from './ChartCard'
import { countedOf, listAt, type ListAt } from './sessionsBehind'
import { useDistribution } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  list?: ListAt
}

/** How many sessions are how long (M6); a bar leads to exactly its sessions (G7). */
export function Distribution({ systemId, filter, list = listAt }: Props) {
  const answer = useDistribution(systemId, filter)
  return (
    <ChartCard
      title="Sessions by duration"
      table="distribution"
      query={() => filterQuery(filter, Date.now())}
      answer={answer}
      none="No session counts in this time range."
      isEmpty={({ buckets }) => buckets.length === 0}
    >
      {({ buckets }) => (
        <Bars
          label="Sessions by duration"
          bars={buckets.map(({ fromMs, toMs, count }) => ({
            key: String(fromMs),
            label: formatDuration(fromMs),
            value: count,
            title: `${formatDuration(fromMs)} to ${formatDuration(toMs)}: ${plural(count, 'session')}`,
            to: list(countedOf(filter, { minDurationMs: String(fromMs), maxDurationMs: String(toMs) })),
          }))}
        />
      )}
    </ChartCard>
  )
}
