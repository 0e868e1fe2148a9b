import type { SessionNumbers } from '@/api/types'
import { formatCount, formatDuration } from '@/ui/format'
import type { Unit } from './chart/scale'

export type NumberId = keyof SessionNumbers

const ratio = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

interface NamedNumber {
  id: NumberId
  label: string
  meaning: string
  format: (value: number) => string
  unit: Unit
}

/** Why there is nothing over time. */
export const NOTHING_COUNTS = 'No session counts in this range.'

/** The general numbers in their order, each with how it is read. */
export const NUMBERS: readonly [NamedNumber, ...NamedNumber[]] = [
  {
    id: 'totalSessions',
    label: 'Sessions',
    meaning: 'Sessions that are over, of visitors: no bots, no developers',
    format: formatCount,
    unit: 'count',
  },
  {
    id: 'activeUsers',
    label: 'Active users',
    meaning: 'Persons with at least one of these sessions',
    format: formatCount,
    unit: 'count',
  },
  {
    id: 'averageSessionsPerUser',
    label: 'Sessions per user',
    meaning: 'Sessions divided by active users',
    format: (value) => ratio.format(value),
    unit: 'ratio',
  },
  {
    id: 'totalDurationMs',
    label: 'Total duration',
    meaning: 'The durations of these sessions together',
    format: formatDuration,
    unit: 'duration',
  },
  {
    id: 'averageDurationPerUserMs',
    label: 'Average duration per user',
    meaning: 'Total duration divided by active users',
    format: formatDuration,
    unit: 'duration',
  },
  {
    id: 'medianDurationPerUserMs',
    label: 'Median duration per user',
    meaning: 'The median of the average session duration of each user',
    format: formatDuration,
    unit: 'duration',
  },
]

const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
})

/** How a number changed against the one before: `+12%`, `new` where there was none, nothing where neither is. */
export function changeOf(now: number | null | undefined, before: number | null | undefined): string {
  if (!now && !before) {
    return ''
  }
  return before ? percent.format(((now ?? 0) - before) / before) : 'new'
}
