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

/** What a length of time takes below the bars, in pixels. */
const LABEL_PX = 80

/** How long the sessions are at the edges of the buckets, as many as there is room for. */
function edgesOf(buckets: Buckets, room: number) {
  const edges = [...buckets.map(({ fromMs }) => fromMs), buckets.at(-1)?.toMs ?? 0]
  const every = [1, 2, 3].find((step) => (room / buckets.length) * step >= LABEL_PX) ?? buckets.length
  return edges.flatMap((ms, index) =>
    index % every === 0 ? [{ at: index - 0.5, text: formatDuration(ms) }] : [],
  )
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
          unit="count"
          ticks={(room) => edgesOf(buckets, room)}
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
