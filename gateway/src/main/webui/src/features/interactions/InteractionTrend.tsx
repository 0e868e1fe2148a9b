import { TrendBars } from '@/features/metrics/TrendBars'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { plural } from '@/ui/format'
import { useInteractionsOverTime } from './useInteractions'

interface Props {
  systemId: string
  filter: SessionFilter
  contentType: string
}

/** Content interactions over time; nothing where the range has no beginning. */
export function InteractionTrend({ systemId, filter, contentType }: Props) {
  const { data } = useInteractionsOverTime(systemId, filter, contentType)
  return data ? (
    <section className="sj-chart-card">
      <h3>Content interactions over time</h3>
      <TrendBars
        label="Content interactions over time"
        points={data.points.map(({ at, interactions }) => ({ at, value: interactions }))}
        format={(value) => plural(value, 'interaction')}
      />
    </section>
  ) : null
}
