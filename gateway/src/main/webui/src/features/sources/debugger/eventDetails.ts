import type { RecentEvent } from '@/api/types'
import { countryName, formatInstant, languageName } from '@/ui/format'
import { isolated } from '@/ui/direction'

/** One thing that is known about an event. */
export interface Detail {
  term: string
  value: string
}

export interface DetailGroup {
  title: string
  details: Detail[]
}

type Fields = RecentEvent['event']

const MARKS: Record<string, string> = {
  future: 'it claims to be from the future',
  late: 'it is older than the lateness limit',
  'clock-corrected': 'the sender’s clock was corrected',
  scrubbed: 'personal data was replaced in it',
}

const text = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const mapped = (value: string | undefined, read: (value: string) => string) => value && read(value)

const because = (reason: string | undefined): string => (reason ? ` (${reason})` : '')

const traffic = (fields: Fields): string => {
  if (fields.bot === true) {
    return `Bot${because(text(fields, 'botReason'))}`
  }
  const developer = text(fields, 'developerReason')
  return developer ? `Developer${because(developer)}` : 'Person'
}

const marks = (fields: Fields): string | undefined =>
  mapped(text(fields, 'marks'), (listed) =>
    listed
      .split(',')
      .map((mark) => MARKS[mark] ?? mark)
      .join('; '),
  )

const nested = (fields: Fields, name: string): Fields => {
  const value = fields[name]
  return value && typeof value === 'object' ? (value as Fields) : {}
}

const campaign = (acquisition: Fields): string =>
  Object.entries(nested(acquisition, 'campaign'))
    .map(([name, value]) => `${isolated(name)}: ${isolated(String(value))}`)
    .join(', ')

const group = (title: string, entries: [string, string | undefined | null][]): DetailGroup => ({
  title,
  details: entries.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
})

/** What was sent and what was added to it, for reading; what is not known is left out. */
export const detailGroups = ({
  id,
  at,
  receivedAt,
  originalAt,
  sentAt,
  anonymousId,
  event,
}: RecentEvent): DetailGroup[] =>
  [
    group('Event', [
      ['Message id', id],
      ['Happened', formatInstant(at)],
      ['Received', formatInstant(receivedAt)],
      ['Happened by the sender’s clock', originalAt && formatInstant(originalAt)],
      ['Sent by the sender’s clock', sentAt && formatInstant(sentAt)],
      ['Page', text(event, 'url')],
      ['Title', text(event, 'title')],
      ['Referrer', text(event, 'referrer')],
      ['Remarks', marks(event)],
    ]),
    group('Visitor', [
      ['Visitor id', anonymousId],
      ['User id', text(event, 'userId')],
      ['Group', text(event, 'groupId')],
      ['Tab', text(event, 'tabId')],
      ['Recording', text(event, 'recordingId')],
    ]),
    group('Added on arrival', [
      ['Country', mapped(text(event, 'country'), countryName)],
      ['Device', text(event, 'deviceType')],
      ['System', text(event, 'os')],
      ['Browser', text(event, 'browser')],
      ['Screen', text(event, 'screen')],
      ['Language', mapped(text(event, 'language'), languageName)],
      ['Traffic', traffic(event)],
      ['Channel', text(nested(event, 'acquisition'), 'channel')],
      ['Referrer class', text(nested(event, 'acquisition'), 'referrerClass')],
      ['Campaign', campaign(nested(event, 'acquisition'))],
    ]),
  ].filter(({ details }) => details.length > 0)

/** What an event is called in a list. */
export const eventTitle = ({ event }: RecentEvent): string =>
  text(event, 'name') ?? text(event, 'title') ?? text(event, 'url') ?? text(event, 'kind') ?? 'Event'

export const eventKind = ({ event }: RecentEvent): string => text(event, 'kind') ?? 'event'
