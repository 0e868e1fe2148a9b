import {
  Chart,
  ChartAxis,
  ChartBar,
  ChartLabel,
  ChartStack,
  ChartTooltip,
} from '@patternfly/react-charts/victory'
import { formatCount, formatInstant } from '@/ui/format'
import { STATES, type Bar, type StateId } from './books'
import { ticksBetween } from './timeSteps'
import { useWidth } from '@/ui/useWidth'

const HEIGHT = 260
const PADDING = { top: 12, right: 16, bottom: 36, left: 64 }
const AXIS = {
  axis: { stroke: 'var(--pf-t--global--border--color--default)' },
  grid: { stroke: 'var(--pf-t--global--border--color--default)' },
  ticks: { stroke: 'var(--pf-t--global--border--color--default)' },
  tickLabels: { fill: 'var(--pf-t--global--text--color--subtle)', fontSize: 12 },
}
const DAY = 24 * 3_600_000

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const date = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  hourCycle: 'h23',
})

const color = (state: StateId): string => `var(--sj-state-${state})`
const count = (bar: Bar, state: StateId): number => Math.max(0, bar.counts[state])

const tick = (bars: Bar[]) => {
  const span = (bars.at(-1)?.at ?? 0) - (bars[0]?.at ?? 0)
  return (at: number) => (span > DAY ? date : time).format(new Date(at))
}

const Legend = ({ states }: { states: StateId[] }) => (
  <ul className="sj-legend" aria-label="States in the chart">
    {STATES.filter(({ id }) => states.includes(id)).map(({ id, label }) => (
      <li key={id} className={`sj-legend__item sj-state-${id}`}>
        {label}
      </li>
    ))}
  </ul>
)

/** Where what was received went, over time. The table below tells the same in numbers. */
export function DeliveryChart({ bars, what }: { bars: Bar[]; what: string }) {
  const { ref, width } = useWidth<HTMLDivElement>(900)
  const states = STATES.map(({ id }) => id).filter((id) => bars.some((bar) => count(bar, id) > 0))
  const barWidth = Math.max(2, ((width - PADDING.left - PADDING.right) / Math.max(1, bars.length)) * 0.72)
  return (
    <div ref={ref}>
      <div className="sj-chart">
        <Chart
          ariaTitle={`${what} received over time, by state`}
          ariaDesc="The table below holds the numbers."
          name="delivery"
          height={HEIGHT}
          width={width}
          padding={PADDING}
          domainPadding={{ x: barWidth, y: 8 }}
          minDomain={{ y: 0 }}
        >
          <ChartAxis
            tickValues={ticksBetween(bars[0]?.at ?? 0, bars.at(-1)?.at ?? 0)}
            tickFormat={tick(bars)}
            fixLabelOverlap
            style={{ ...AXIS, grid: { stroke: 'none' } }}
            tickLabelComponent={<ChartLabel style={AXIS.tickLabels} />}
          />
          <ChartAxis
            dependentAxis
            showGrid
            style={AXIS}
            tickFormat={(value: number) => (Number.isInteger(value) ? formatCount(value) : '')}
            tickLabelComponent={<ChartLabel style={AXIS.tickLabels} />}
          />
          <ChartStack>
            {states.map((state) => (
              <ChartBar
                key={state}
                barWidth={barWidth}
                style={{ data: { fill: color(state), stroke: 'none' } }}
                data={bars.map((bar) => ({
                  x: bar.at,
                  y: count(bar, state),
                  label: `${formatInstant(new Date(bar.at).toISOString())}\n${formatCount(count(bar, state))} ${state}`,
                }))}
                labelComponent={<ChartTooltip constrainToVisibleArea />}
              />
            ))}
          </ChartStack>
        </Chart>
      </div>
      <Legend states={states} />
    </div>
  )
}
