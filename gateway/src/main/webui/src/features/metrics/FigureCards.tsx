import './metrics.css'
import { Link } from 'react-router'
import { changeOf } from './numbers'

export interface Figure {
  id: string
  label: string
  meaning: string
  format: (value: number) => string
  value: number | null | undefined
  /** Of the range before; left out where there is none. */
  before?: number | null | undefined
  /** Where it leads to. */
  to: string
}

const changed = ({ value, before, format }: Figure): string => {
  const change = typeof before === 'number' ? changeOf(value, before) : ''
  return change && (before ? `${change}, before ${format(before)}` : 'none before')
}

function Card({ figure }: { figure: Figure }) {
  const { id, label, meaning, format, value, to } = figure
  return (
    <Link to={to} className="sj-figure" title={meaning}>
      <span className="sj-figure__label">{label}</span>
      <span className="sj-figure__value" data-testid={id}>
        {typeof value === 'number' ? format(value) : '–'}
      </span>
      <span className="sj-figure__change">{changed(figure)}</span>
    </Link>
  )
}

/** Numbers side by side, each against the range before. */
export const FigureCards = ({ figures, label = 'Numbers' }: { figures: Figure[]; label?: string }) => (
  <div className="sj-figures" role="group" aria-label={label}>
    {figures.map((figure) => (
      <Card key={figure.id} figure={figure} />
    ))}
  </div>
)
