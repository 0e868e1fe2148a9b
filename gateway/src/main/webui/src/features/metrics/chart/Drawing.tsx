import { Chart, ChartAxis, ChartBar, ChartLabel, ChartLine } from '@patternfly/react-charts/victory'
import { HEIGHT, PADDING, type Tick } from './layout'
import { sayTick, type Unit } from './scale'

interface Props {
  width: number
  values: readonly number[]
  before: readonly number[]
  scale: readonly number[]
  unit: Unit
  ticks: readonly Tick[]
  /** Index of the bar that is read. */
  read: number | null
}

const BORDER = 'var(--pf-t--global--border--color--default)'
const AXIS = {
  axis: { stroke: BORDER },
  grid: { stroke: BORDER, strokeWidth: 1, strokeDasharray: 'none', pointerEvents: 'none' as const },
  ticks: { stroke: 'none', size: 0 },
  tickLabels: { fill: 'var(--pf-t--global--text--color--subtle)', fontSize: 12, padding: 6 },
}
const LEAST_SHOWN = 0.012
const FILLED = 0.72

/** A chart as it is drawn: bars with their scale, and the range before as a line. */
export default function Drawing({ width, values, before, scale, unit, ticks, read }: Props) {
  const top = scale.at(-1) ?? 1
  const room = (width - PADDING.left - PADDING.right) / Math.max(1, values.length)
  const shown = (value: number) => (value > 0 ? Math.max(value, top * LEAST_SHOWN) : 0)
  const label = <ChartLabel style={AXIS.tickLabels} />
  return (
    <Chart
      height={HEIGHT}
      width={width}
      padding={PADDING}
      domain={{ x: [-0.5, values.length - 0.5], y: [0, top] }}
    >
      <ChartAxis
        dependentAxis
        showGrid
        offsetX={PADDING.left}
        style={AXIS}
        tickLabelComponent={label}
        {...scaleOf(scale, unit)}
      />
      <ChartAxis
        style={{ ...AXIS, grid: { stroke: 'none' } }}
        tickValues={ticks.map(({ at }) => at)}
        tickFormat={(at: number) => ticks.find((tick) => tick.at === at)?.text ?? ''}
        tickLabelComponent={label}
        fixLabelOverlap
      />
      <ChartBar
        barWidth={Math.min(64, Math.max(2, room * FILLED))}
        style={{
          data: {
            fill: 'var(--sj-kind-page)',
            stroke: 'none',
            fillOpacity: ({ index }) => (read === null || index === read ? 1 : 0.55),
          },
        }}
        data={values.map((value, x) => ({ x, y: shown(value) }))}
      />
      {before.length > 1 && (
        <ChartLine
          interpolation="linear"
          style={{
            data: {
              stroke: 'var(--sj-before)',
              strokeWidth: 2,
              strokeOpacity: 0.7,
              strokeDasharray: '4 3',
            },
          }}
          data={before.map((y, x) => ({ x, y }))}
        />
      )}
    </Chart>
  )
}

const scaleOf = (scale: readonly number[], unit: Unit) => ({
  tickValues: [...scale],
  tickFormat: (value: number) => sayTick(value, unit),
})
