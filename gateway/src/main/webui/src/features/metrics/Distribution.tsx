import { filterQuery, type SessionFilter } from '@/features/sessions/sessionFilter'
import { formatDuration, plural } from '@/ui/format'
import { Bars } from './chart/Bars'
import { ChartCard } from './ChartCard'
import { countedOf, listAt, type ListAt } from './sessionsBehind'
import { useDistribution } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  list?: ListAt
}

type Buckets = readonly { fromMs: number; toMs: number }[]

/** How long the sessions are at the edges of the buckets. */
const edgesOf = (buckets: Buckets) =>
  [...buckets.map(({ fromMs }) => fromMs), buckets.at(-1)?.toMs ?? 0].map((ms, index) => ({
    at: index - 0.5,
    text: formatDuration(ms),
  }))

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
          unit="count"
          ticks={() => edgesOf(buckets)}
          bars={buckets.map(({ fromMs, toMs, count }) => ({
            key: String(fromMs),
            value: count,
            title: `${formatDuration(fromMs)} to ${formatDuration(toMs)}: ${plural(count, 'session')}`,
            to: list(countedOf(filter, { minDurationMs: String(fromMs), maxDurationMs: String(toMs) })),
          }))}
        />
      )}
    </ChartCard>
  )
}
