import { describe, expect, it } from 'vitest'
import { FIELDS, type FieldId } from '@/features/filters/fields'
import { joinTags, splitTags } from '@/features/filters/tags'
import { DEFAULT_FILTER, filterFromUrl, filterQuery, filterToUrl, type SessionFilter } from './sessionFilter'

const NAMES = [
  'Save ',
  ' Save',
  'x is undefined\n',
  '\t',
  ' , ',
  'a,b\\',
  'https://x.example/ ',
  '+ %&=#',
  '‮abc',
]

/** The filter after it stood in an address. */
const passedOn = (filter: SessionFilter): SessionFilter =>
  filterFromUrl(new URLSearchParams(filterToUrl(filter).toString()))

describe('the filter in an address (M13, G7)', () => {
  it.each(['user', 'page', 'error', 'promptingPage', 'promptedEvent'] as const)(
    'keeps every character of a name: %s',
    (field) => {
      for (const name of NAMES) {
        const filter = { ...DEFAULT_FILTER, [field]: name }
        expect(passedOn(filter)).toEqual(filter)
        expect(filterQuery(passedOn(filter), 0)).toHaveProperty(field, name)
      }
    },
  )

  it('keeps every character of a tag', () => {
    const tags = NAMES.map((name) => `event:${name}`)
    expect(splitTags(passedOn({ ...DEFAULT_FILTER, tag: joinTags(tags) }).tag)).toEqual(tags)
  })

  it('asks for all tags that stand in it, in one parameter or in several', () => {
    const params = new URLSearchParams(
      'tag=event:Task Created&tag=event:Payment Failed,plan=pro&tag=plan=pro',
    )
    const tags = ['event:Task Created', 'event:Payment Failed', 'plan=pro']
    expect(splitTags(filterFromUrl(params).tag)).toEqual(tags)
  })

  it('is empty where nothing is asked for', () => {
    const ids = FIELDS.map(({ id }): FieldId => id)
    const empty = new URLSearchParams(ids.map((id) => [id, '']))
    expect(filterFromUrl(empty)).toEqual(DEFAULT_FILTER)
    expect(filterToUrl(DEFAULT_FILTER).toString()).toBe('')
  })
})
