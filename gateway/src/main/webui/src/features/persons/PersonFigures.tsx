import type { PersonDetails } from '@/api/types'
import { formatCount, formatDuration, formatInstant } from '@/ui/format'

type Numbers = PersonDetails['numbers']

const duration = (ms: number | null | undefined): string =>
  typeof ms === 'number' ? formatDuration(ms) : '–'
const instant = (at: string | null | undefined): string => (at ? formatInstant(at) : '–')

const figuresOf = (numbers: Numbers): [label: string, value: string][] => [
  ['Sessions', formatCount(numbers.sessionCount)],
  ['First seen', instant(numbers.firstSeenAt)],
  ['Last seen', instant(numbers.lastSeenAt)],
  ['Average duration', duration(numbers.averageDurationMs)],
  ['Between sessions', duration(numbers.averageGapMs)],
  ['Total time', duration(numbers.totalDurationMs)],
  ['Active time', duration(numbers.totalActiveMs)],
  ['Pages', formatCount(numbers.pageViewCount)],
  ['Clicks', formatCount(numbers.clickCount)],
  ['Errors', formatCount(numbers.errorCount)],
  ['Events', formatCount(numbers.eventCount)],
  ['With a recording', formatCount(numbers.recordedSessionCount)],
]

/** The numbers of a person. */
export const PersonFigures = ({ numbers }: { numbers: Numbers }) => (
  <dl className="sj-person-figures" aria-label="Numbers">
    {figuresOf(numbers).map(([label, value]) => (
      <div key={label}>
        <dt className="sj-muted sj-small">{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
