import './chart.css'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { useWidth } from '@/ui/useWidth'
import { HEIGHT, PADDING, type Tick } from './layout'
import { Reading } from './Reading'
import { scaleUpTo, type Unit } from './scale'
import { useReading } from './useReading'

/** Loaded apart, as pages are of use before they have their charts. */
const Drawing = lazy(() => import('./Drawing'))

export interface Bar {
  key: string
  value: number
  /** The value in words, with what it is about. */
  title: string
  /** The value at the same place of the range before, and in words. */
  before?: { value: number; title: string } | undefined
  /** Where what it counts can be seen. */
  to?: string | undefined
}

interface Props {
  label: string
  bars: Bar[]
  unit: Unit
  /** What stands below the bars. */
  ticks: (room: number) => Tick[]
}

const wordsOf = ({ title, before }: Bar): string => (before ? `${title}; ${before.title}` : title)

/** Values side by side as bars with a scale. Each can be read by mouse, finger and keyboard, and leads to what it counts. */
export function Bars({ label, bars, unit, ticks }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>(480)
  const { reading, list, bar } = useReading(bars.length)
  const before = bars.flatMap((one) => (one.before ? [one.before.value] : []))
  const compared = before.some((value) => value > 0)
  const scale = scaleUpTo(Math.max(0, ...bars.map(({ value }) => value), ...before), unit)
  return (
    <div className="sj-plot">
      <Reading bars={bars} reading={reading} compared={compared} />
      <div className="sj-plot__area" ref={ref} style={{ blockSize: HEIGHT }}>
        <div aria-hidden="true">
          <Suspense>
            <Drawing
              {...{ width, scale, unit }}
              values={bars.map(({ value }) => value)}
              before={compared ? before : []}
              ticks={ticks(width - PADDING.left - PADDING.right)}
              read={reading}
            />
          </Suspense>
        </div>
        <ol
          className="sj-plot__bars"
          aria-label={label}
          style={{ left: PADDING.left, right: PADDING.right, bottom: PADDING.bottom }}
          {...list}
        >
          {bars.map((one, index) => (
            <li key={one.key}>
              {one.to && one.value > 0 ? (
                <Link to={one.to} {...bar(index)}>
                  <span className="sj-hidden-label">{wordsOf(one)}</span>
                </Link>
              ) : (
                <button type="button" {...bar(index)}>
                  <span className="sj-hidden-label">{wordsOf(one)}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
