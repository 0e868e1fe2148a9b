import { FIELDS, type Field, type FieldId } from './fields'

/** Fields that people look for in one place. */
export interface Group {
  title: string
  fields: readonly Field[]
  /** Whether they are lower and upper bounds in turn. */
  pairs?: boolean
}

const of = (title: string, ...ids: FieldId[]): Group => ({
  title,
  fields: FIELDS.filter(({ id }) => ids.includes(id)),
})

export const GROUPS: readonly Group[] = [
  of('Who', 'user', 'person', 'class', 'country', 'bot', 'developer'),
  of('What happened', 'tag', 'page', 'error', 'signal', 'hasRecording'),
  {
    ...of(
      'How much',
      ...([
        'minDurationMs',
        'maxDurationMs',
        'minActiveMs',
        'maxActiveMs',
        'minPageViews',
        'maxPageViews',
      ] as const),
      ...(['minEvents', 'maxEvents', 'minClicks', 'maxClicks', 'minErrors', 'maxErrors'] as const),
      ...(['minInteractions', 'maxInteractions', 'minScore', 'maxScore'] as const),
    ),
    pairs: true,
  },
  of(
    'Where from',
    'sourceType',
    'environment',
    'channel',
    'prompted',
    'promptedBy',
    'promptingPage',
    'promptedEvent',
  ),
  of('With what', 'deviceType', 'os', 'browser'),
  of('State and counting', 'state', 'rangeOf', 'counted', 'leftOut'),
]

const words = ({ label, hint, options }: Field): string =>
  [label, hint, ...options.map((option) => option.label)].join(' ').toLowerCase()

/** The groups with those of their fields that are offered and have all the words that are looked for, or are kept in any case. */
export function groupsWith(
  looked: string,
  without: readonly FieldId[],
  kept: readonly string[] = [],
): Group[] {
  const wanted = looked.toLowerCase().split(/\s+/).filter(Boolean)
  return GROUPS.map(({ title, fields, ...group }) => ({
    ...group,
    title,
    fields: fields.filter(
      (field) =>
        !without.includes(field.id) &&
        (kept.includes(field.id) ||
          wanted.every((word) => `${title.toLowerCase()} ${words(field)}`.includes(word))),
    ),
  })).filter(({ fields }) => fields.length > 0)
}
