import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { formatDuration, plural } from '@/ui/format'
import { Bars } from './Bars'
import { useDistribution } from './useMetrics'

interface Props {
  systemId: string
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
}

/** How many sessions are how long (M6); a bar narrows the list to exactly its sessions (G7). */
export function Distribution({ systemId, filter, change }: Props) {
  const { data } = useDistribution(systemId, filter)
  if (!data || data.buckets.length === 0) {
    return null
  }
  const counted = {
    state: filter.state || 'closed',
    bot: filter.bot || 'exclude',
    developer: filter.developer || 'exclude',
  } as const
  return (
    <section className="sj-chart-card">
      <h3>Sessions by duration</h3>
      <Bars
        label="Sessions by duration"
        bars={data.buckets.map(({ fromMs, toMs, count }) => ({
          key: String(fromMs),
          label: formatDuration(fromMs),
          value: count,
          title: `${formatDuration(fromMs)} to ${formatDuration(toMs)}: ${plural(count, 'session')}`,
          onChoose: () => change({ minDurationMs: String(fromMs), maxDurationMs: String(toMs), ...counted }),
        }))}
      />
    </section>
  )
}
