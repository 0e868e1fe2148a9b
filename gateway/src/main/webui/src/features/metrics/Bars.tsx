export interface Bar {
  key: string
  /** Below the bar; bars without one share their neighbours' labels. */
  label?: string
  value: number
  /** The value in words, with what it is about. */
  title: string
  onChoose?: () => void
}

const LEAST_SHOWN_PERCENT = 1.5

const heightOf = (value: number, most: number): string =>
  value === 0 ? '0' : `${Math.max(LEAST_SHOWN_PERCENT, (value / most) * 100)}%`

/** Values side by side as bars; a bar that can be chosen is a button. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const most = Math.max(1e-9, ...bars.map(({ value }) => value))
  return (
    <ol className="sj-bars" aria-label={label}>
      {bars.map(({ key, label: below, value, title, onChoose }) => {
        const column = (
          <span className="sj-bars__column">
            <span className="sj-bars__fill" style={{ blockSize: heightOf(value, most) }} />
          </span>
        )
        return (
          <li key={key} className="sj-bars__bar" title={title}>
            {onChoose ? (
              <button type="button" aria-label={title} onClick={onChoose} disabled={value === 0}>
                {column}
              </button>
            ) : (
              <>
                <span className="sj-hidden-label">{title}</span>
                {column}
              </>
            )}
            {below && <span className="sj-bars__label">{below}</span>}
          </li>
        )
      })}
    </ol>
  )
}
