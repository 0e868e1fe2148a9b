import type { RecentEvent } from '@/api/types'
import { countryName, formatInstant, languageName } from '@/ui/format'

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

const traffic = (fields: Fields): string | undefined => {
  const reason = text(fields, 'botReason')
  const because = reason ? ` (${reason})` : ''
  if (fields.bot === true) {
    return `Bot${because}`
  }
  return fields.developer === true ? `Developer${because}` : 'Person'
}

const marks = (fields: Fields): string | undefined =>
  Array.isArray(fields.marks)
    ? fields.marks.map((mark) => MARKS[String(mark)] ?? String(mark)).join('; ')
    : undefined

const campaign = (fields: Fields): string | undefined => {
  const given = fields.campaign
  return given && typeof given === 'object'
    ? Object.entries(given)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join(', ')
    : undefined
}

const group = (title: string, entries: [string, string | undefined | null][]): DetailGroup => ({
  title,
  details: entries.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
})

/** What was sent and what was added to it, for reading; what is not known is left out. */
export const detailGroups = ({ id, at, receivedAt, anonymousId, event }: RecentEvent): DetailGroup[] =>
  [
    group('Event', [
      ['Message id', id],
      ['Happened', formatInstant(at)],
      ['Received', formatInstant(receivedAt)],
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
      ['Channel', text(event, 'channel')],
      ['Referrer class', text(event, 'referrerClass')],
      ['Campaign', campaign(event)],
    ]),
  ].filter(({ details }) => details.length > 0)

/** What an event is called in a list. */
export const eventTitle = ({ event }: RecentEvent): string =>
  text(event, 'name') ?? text(event, 'title') ?? text(event, 'url') ?? text(event, 'kind') ?? 'Event'

export const eventKind = ({ event }: RecentEvent): string => text(event, 'kind') ?? 'event'
