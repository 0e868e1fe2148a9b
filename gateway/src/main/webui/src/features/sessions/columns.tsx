import type { ReactNode } from 'react'
import type { Session } from '@/api/types'
import { countryName, formatCount, formatDuration, formatInstantUtc, shortUrl } from '@/ui/format'
import { SignalLabels } from '@/features/signals/SignalLabels'
import { StripLink } from './cells/StripLink'
import { Ago } from './cells/Ago'
import { DeviceCell } from './cells/DeviceCell'
import { StateLabel } from './cells/StateLabel'
import { TagLabels } from './cells/TagLabels'
import { UserCell } from './cells/UserCell'

export type ColumnId =
  | 'user'
  | 'started'
  | 'ended'
  | 'last'
  | 'strip'
  | 'duration'
  | 'active'
  | 'pages'
  | 'clicks'
  | 'inputs'
  | 'errors'
  | 'events'
  | 'interactions'
  | 'score'
  | 'signals'
  | 'device'
  | 'country'
  | 'channel'
  | 'source'
  | 'class'
  | 'environment'
  | 'tags'
  | 'landing'
  | 'exit'
  | 'state'

/** A column of the session list. */
export interface Column {
  id: ColumnId
  label: string
  /** What the column says about a session. */
  cell: (session: Session) => ReactNode
  /** Its width in rem. */
  width: number
  /** Whether it is one of numbers, and how its number is read. */
  number?: (session: Session) => number
  /** The smallest screen that it is shown on, unless the viewer chose it. */
  from?: 'sm' | 'md' | 'lg' | 'xl'
}

const DASH = <span className="sj-muted">–</span>

const count = (
  id: ColumnId,
  label: string,
  number: (session: Session) => number,
  from: Column['from'],
): Column => ({
  ...{ id, label, number, width: 4.25 },
  ...(from && { from }),
  cell: (session) => formatCount(number(session)),
})

const words = (
  id: ColumnId,
  label: string,
  text: (session: Session) => string | null | undefined,
  width = 7,
): Column => ({
  ...{ id, label, width, from: 'xl' },
  cell: (session) => {
    const value = text(session)
    return value ? (
      <span className="sj-ellipsis sj-line" title={value}>
        {value}
      </span>
    ) : (
      DASH
    )
  },
})

const page = (url: string | null | undefined) => url && shortUrl(url)

/** All columns in the order in which they are shown; the session itself is always the first. */
export const COLUMNS: readonly Column[] = [
  { id: 'user', label: 'User', width: 8.5, cell: (session) => <UserCell session={session} /> },
  {
    ...{ id: 'started', label: 'Started', width: 6.5, from: 'sm' },
    cell: ({ startedAt }) => <Ago at={startedAt} />,
  },
  { id: 'last', label: 'Last event', width: 6.5, from: 'sm', cell: ({ endedAt }) => <Ago at={endedAt} /> },
  {
    ...{ id: 'ended', label: 'Ended (UTC)', width: 6.75, from: 'md' },
    cell: ({ endedAt }) => formatInstantUtc(endedAt).replace(' UTC', ''),
  },
  {
    id: 'strip',
    label: 'Activity',
    width: 7,
    from: 'md',
    cell: (session) => <StripLink session={session} />,
  },
  { ...count('score', 'Score', ({ score }) => score, undefined), width: 3.75 },
  {
    ...{ id: 'duration', label: 'Duration', width: 6.5, from: 'sm' },
    cell: ({ durationMs, activeMs }) => (
      <>
        {formatDuration(durationMs)}
        <div className="sj-muted sj-small">{formatDuration(activeMs)} active</div>
      </>
    ),
  },
  {
    id: 'active',
    label: 'Active time',
    width: 6.25,
    from: 'xl',
    cell: ({ activeMs }) => formatDuration(activeMs),
  },
  count('pages', 'Pages', ({ pageViewCount }) => pageViewCount, 'md'),
  count('clicks', 'Clicks', ({ clickCount }) => clickCount, 'md'),
  count('inputs', 'Inputs', ({ inputCount }) => inputCount, 'xl'),
  count('errors', 'Errors', ({ errorCount }) => errorCount, 'sm'),
  count('events', 'Events', ({ eventCount }) => eventCount, 'xl'),
  {
    ...{ id: 'signals', label: 'Frustration', width: 6.5, from: 'md' },
    cell: (session) => <SignalLabels session={session} />,
  },
  count('interactions', 'Content', ({ interactionCount }) => interactionCount, 'xl'),
  {
    id: 'device',
    label: 'Device',
    width: 7.5,
    from: 'lg',
    cell: (session) => <DeviceCell session={session} />,
  },
  words('country', 'Country', ({ country }) => country && countryName(country)),
  words('channel', 'Channel', ({ channel }) => channel),
  words('source', 'Source types', ({ propertySessions }) =>
    [...new Set(propertySessions.map(({ sourceType }) => sourceType))].join(', '),
  ),
  words('class', 'Class', (session) => session.class, 6),
  words('environment', 'Environment', ({ environment }) => environment),
  { id: 'tags', label: 'Tags', width: 12, from: 'xl', cell: ({ tags }) => <TagLabels tags={tags} /> },
  words('landing', 'Landing page', ({ landingPage }) => page(landingPage), 10),
  words('exit', 'Last page', ({ exitPage }) => page(exitPage), 10),
  { id: 'state', label: 'State', width: 5, from: 'sm', cell: (session) => <StateLabel session={session} /> },
]

/** What is shown where the viewer chose nothing. */
export const USUAL: readonly ColumnId[] = [
  ...(['user', 'started', 'strip', 'duration', 'pages', 'clicks', 'errors', 'device', 'state'] as const),
]

export const columnsOf = (ids: readonly ColumnId[]): Column[] => COLUMNS.filter(({ id }) => ids.includes(id))
