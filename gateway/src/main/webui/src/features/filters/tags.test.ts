import { describe, expect, it } from 'vitest'
import { joinTags, splitTags } from './tags'

describe('tags of a filter (S9)', () => {
  it('stand with commas between, and may have commas and backslashes', () => {
    const tags = ['event:Paid, at last', 'property:path=C:\\temp', 'content:tour/a\\,b', 'x']
    expect(splitTags(joinTags(tags))).toEqual(tags)
    expect(joinTags(['a,b', 'c'])).toBe('a\\,b,c')
  })

  it('are read as people write them', () => {
    expect(splitTags(' event:Paid, ,plan=pro,')).toEqual(['event:Paid', 'plan=pro'])
    expect(splitTags('')).toEqual([])
    expect(splitTags('ends\\')).toEqual(['ends\\'])
  })

  it('end where their names do: with a space or a line’s end, if these have one', () => {
    const tags = ['event:Save', 'event:Save ', 'event: Save', 'event:Save\n', 'event:\t,']
    expect(splitTags(joinTags(tags))).toEqual(tags)
  })
})
