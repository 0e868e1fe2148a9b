import type { SessionMetrics } from '@/api/types'
import { FigureCards } from './FigureCards'
import { NUMBERS, type NumberId } from './numbers'

interface Props {
  metrics: SessionMetrics
  chosen: NumberId
  onChoose: (id: NumberId) => void
}

/** The general numbers (M1 to M5), against the range before; the chosen one is shown over time. */
export const Figures = ({ metrics, chosen, onChoose }: Props) => (
  <FigureCards
    figures={NUMBERS.map((number) => ({
      ...number,
      value: metrics[number.id],
      before: metrics.previous && (metrics.previous[number.id] ?? 0),
      chosen: number.id === chosen,
      onChoose: () => onChoose(number.id),
    }))}
  />
)
