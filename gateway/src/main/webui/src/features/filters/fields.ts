import { countryName, formatCount, formatDuration, formatName } from '@/ui/format'
import { splitTags } from './tags'
import { isolated } from '@/ui/direction'
import { SIGNAL_KINDS, signalName } from '@/features/signals/signals'

/** The parameters of the one filter grammar, by the API's names; its documentation says what each means. */
export type FieldId =
  | 'rangeOf'
  | 'state'
  | 'user'
  | 'person'
  | 'sourceType'
  | 'country'
  | 'deviceType'
  | 'os'
  | 'browser'
  | 'channel'
  | 'environment'
  | 'bot'
  | 'developer'
  | 'hasRecording'
  | 'counted'
  | 'leftOut'
  | 'minDurationMs'
  | 'maxDurationMs'
  | 'minPageViews'
  | 'maxPageViews'
  | 'minEvents'
  | 'maxEvents'
  | 'minActiveMs'
  | 'maxActiveMs'
  | 'minClicks'
  | 'maxClicks'
  | 'minErrors'
  | 'maxErrors'
  | 'minInteractions'
  | 'maxInteractions'
  | 'minScore'
  | 'maxScore'
  | 'signal'
  | 'class'
  | 'tag'
  | 'prompted'
  | 'promptedBy'
  | 'page'
  | 'error'
  | 'promptingPage'
  | 'promptedEvent'

export interface Option {
  value: string
  label: string
}

export interface Field {
  id: FieldId
  label: string
  /** How it is given: a text, one of some values, several values with commas between, tags, or a number. */
  kind: 'text' | 'choice' | 'values' | 'tags' | 'number' | 'duration'
  /** What may be chosen, or is suggested where anything may be given. */
  options: readonly Option[]
  hint: string
  /** What a choice says where none is made. */
  none?: string
  /** Of which names some are suggested. */
  suggested?: 'pages' | 'events' | 'errors'
  accepts: (text: string) => boolean
  /** What is said where it is in use. */
  say: (text: string) => string
  /** The other bound, of a lower one. */
  most?: FieldId
}

const anything = () => true
const NUMBER = /^\d{1,15}$/
const COUNTRY = /^([A-Z]{2}|unknown)$/

const option = (value: string, label: string = value): Option => ({ value, label })
const options = (...values: string[]): Option[] => values.map((value) => option(value))

const text = (id: FieldId, label: string, hint: string): Field => ({
  ...{ id, label, hint, kind: 'text', options: [], accepts: anything },
  say: (value) => `${label}: ${isolated(formatName(value))}`,
})

const choice = (id: FieldId, label: string, ...of: Option[]): Field => ({
  ...{ id, label, hint: '', kind: 'choice', options: of },
  accepts: (value) => of.some((one) => one.value === value),
  say: (value) => of.find((one) => one.value === value)?.label ?? value,
})

const values = (
  id: FieldId,
  label: string,
  of: Option[],
  hint = '',
  name = (value: string) => value,
): Field => ({
  ...{ id, label, hint, kind: 'values', options: of, accepts: anything },
  say: (value) =>
    `${label}: ${value
      .split(',')
      .map((one) => isolated(name(one)))
      .join(' or ')}`,
})

/** The same, of which only these values occur. */
const oneOf = (id: FieldId, label: string, of: Option[], hint = ''): Field => ({
  ...values(id, label, of, hint),
  accepts: (value) => value.split(',').every((one) => of.some((known) => known.value === one)),
})

const length = (value: string): string => formatDuration(Number(value))
const plain = (value: string): string => formatCount(Number(value))

/** A lower and an upper bound. */
function bounds(
  least: FieldId,
  most: FieldId,
  label: string,
  kind: 'number' | 'duration' = 'number',
): Field[] {
  const say = kind === 'duration' ? length : plain
  const name = kind === 'duration' ? '' : `${label}: `
  const hint = kind === 'duration' ? 'Such as 90 s, 5 min or 12 h' : ''
  const common = { kind, hint, options: [], accepts: (value: string) => NUMBER.test(value) }
  return [
    {
      ...{ ...common, id: least, label: `${label} at least`, most },
      say: (value) => `${name}${name ? 'at' : 'At'} least ${say(value)}`,
    },
    {
      ...{ ...common, id: most, label: `${label} at most` },
      say: (value) => `${name}${name ? 'at' : 'At'} most ${say(value)}`,
    },
  ]
}

/** A range as a whole, in place of its bounds. */
export const sayRange = ({ kind, label }: Field, least: string, most: string): string =>
  kind === 'duration'
    ? `${length(least)} to ${length(most)}`
    : `${label.replace(' at least', '')}: ${plain(least)} to ${plain(most)}`

export const SOURCE_TYPES = options('product', 'marketing', 'docs', 'help', 'blog', 'email')
const CHANNELS = options(
  ...['direct', 'organic-search', 'paid-search', 'organic-social', 'paid-social', 'email', 'referral'],
  ...['ai-assistant', 'affiliate', 'display', 'video', 'notification', 'other', 'unknown'],
)
const BROWSERS = options('Chrome', 'Firefox', 'Safari', 'Edge', 'Opera', 'unknown')
const SYSTEMS = options('Windows', 'macOS', 'Linux', 'Android', 'iOS', 'ChromeOS', 'unknown')
const DEVICES = options('desktop', 'mobile', 'tablet', 'tv', 'other', 'unknown')
const ENVIRONMENTS = options('production', 'staging', 'development')
const CLASSES = options('new', 'active', 'resurrected', 'unknown')
const COUNTRIES = options(
  'unknown',
  'DE',
  'FR',
  'GB',
  'US',
  'PT',
  'ES',
  'IT',
  'NL',
  'PL',
  'IN',
  'JP',
  'BR',
).map(({ value }) => option(value, value === 'unknown' ? value : `${value} ${countryName(value)}`))

const SIGNALS = SIGNAL_KINDS.map((kind) => option(kind, signalName(kind)))

const IN_LISTS = 'Any: lists have them, numbers leave them out'

/** All fields, in the order in which they are offered. */
export const FIELDS: readonly Field[] = [
  text('user', 'User', 'A user id or a visitor’s anonymous id'),
  text('person', 'Person', 'The id of a person: the last part of the address of its page'),
  {
    ...text('tag', 'Tags', 'A session has to have all of them; Enter takes what is typed as one'),
    kind: 'tags',
    say: (value) =>
      `Tags: ${splitTags(value)
        .map((tag) => isolated(formatName(tag)))
        .join(' and ')}`,
  },
  {
    ...choice(
      'state',
      'State',
      option('open', 'Open now'),
      option('closed', 'Closed'),
      option('any', 'Open and closed, in numbers too'),
    ),
    hint: 'Any: lists have open ones too, numbers only those that are over',
  },
  {
    ...choice(
      'rangeOf',
      'Time range is of',
      option('end', 'Ended in the range'),
      option('overlap', 'Any part in the range'),
    ),
    none: 'Began in the range',
  },
  ...bounds('minDurationMs', 'maxDurationMs', 'Duration', 'duration'),
  ...bounds('minActiveMs', 'maxActiveMs', 'Active time', 'duration'),
  ...bounds('minPageViews', 'maxPageViews', 'Pages'),
  ...bounds('minEvents', 'maxEvents', 'Events'),
  ...bounds('minClicks', 'maxClicks', 'Clicks'),
  ...bounds('minErrors', 'maxErrors', 'Errors'),
  ...bounds('minInteractions', 'maxInteractions', 'Content interactions'),
  ...bounds('minScore', 'maxScore', 'Score'),
  {
    ...oneOf(
      'signal',
      'Frustration',
      SIGNALS,
      'rage, dead, slow or quick-back: a session has to have one of them',
    ),
    say: (value) => `With ${value.split(',').map(signalName).join(' or ')}`,
  },
  choice(
    'hasRecording',
    'Recording',
    option('true', 'With a recording'),
    option('false', 'Without a recording'),
  ),
  choice('counted', 'Counted', option('true', 'Counted in the numbers')),
  choice(
    'leftOut',
    'Not counted',
    option('open', 'Not counted: still open'),
    option('bots', 'Not counted: of bots'),
    option('developers', 'Not counted: of developers'),
    option('tooLong', 'Not counted: too long'),
    option('future', 'Not counted: in the future'),
  ),
  values('sourceType', 'Source type', SOURCE_TYPES),
  oneOf(
    'class',
    'Class',
    CLASSES,
    'Of the visit to the product: the person’s first, one of an active person, or after long',
  ),
  choice('prompted', 'Prompting', option('true', 'Prompted'), option('false', 'Not prompted')),
  values('promptedBy', 'Prompted by', SOURCE_TYPES),
  text('promptingPage', 'Prompting page', 'As the prompting table has it'),
  {
    ...text(
      'promptedEvent',
      'Prompted event',
      'A custom event in a visit to the product that something prompted',
    ),
    suggested: 'events',
  },
  {
    ...text('page', 'Page viewed', 'Its address without query and fragment; the title of a screen'),
    suggested: 'pages',
  },
  { ...text('error', 'Exception', 'The message of an exception that was met'), suggested: 'errors' },
  values('environment', 'Environment', ENVIRONMENTS),
  oneOf('channel', 'Channel', CHANNELS),
  {
    ...values('country', 'Country', COUNTRIES, 'Two capital letters, such as DE', (code) =>
      code === 'unknown' ? code : countryName(code),
    ),
    accepts: (value) => value.split(',').every((code) => COUNTRY.test(code)),
  },
  oneOf('deviceType', 'Device', DEVICES),
  values('os', 'System', SYSTEMS),
  values('browser', 'Browser', BROWSERS),
  {
    ...choice(
      'bot',
      'Bots',
      option('include', 'Bots too'),
      option('exclude', 'No bots'),
      option('only', 'Only bots'),
    ),
    hint: IN_LISTS,
  },
  {
    ...choice(
      'developer',
      'Developers',
      option('include', 'Developers too'),
      option('exclude', 'No developers'),
      option('only', 'Only developers'),
    ),
    hint: IN_LISTS,
  },
]

export const fieldOf = (id: FieldId): Field => FIELDS.find((field) => field.id === id) as Field
