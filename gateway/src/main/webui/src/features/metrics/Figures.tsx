import type { SessionMetrics } from '@/api/types'
import { changeOf, NUMBERS, type NumberId } from './numbers'

interface Props {
  metrics: SessionMetrics
  chosen: NumberId
  onChoose: (id: NumberId) => void
}

/** The general numbers (M1 to M5), against the range before; the chosen one is shown over time. */
export const Figures = ({ metrics, chosen, onChoose }: Props) => (
  <div className="sj-figures" role="group" aria-label="Numbers">
    {NUMBERS.map(({ id, label, meaning, format }) => {
      const value = metrics[id]
      const before = metrics.previous?.[id]
      const change = metrics.previous ? changeOf(value, before) : ''
      return (
        <button
          key={id}
          type="button"
          className="sj-figure"
          aria-pressed={id === chosen}
          title={meaning}
          onClick={() => onChoose(id)}
        >
          <span className="sj-figure__label">{label}</span>
          <span className="sj-figure__value" data-testid={id}>
            {typeof value === 'number' ? format(value) : '–'}
          </span>
          <span className="sj-figure__change">
            {change && (before ? `${change}, before ${format(before)}` : 'none before')}
          </span>
        </button>
      )
    })}
  </div>
)
