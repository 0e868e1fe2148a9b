import { describe, expect, it } from 'vitest'
import { DEFAULT_FILTER } from '@/features/sessions/sessionFilter'
import { contentTag, countedOf, sessionsBehind } from './sessionsBehind'

describe('the sessions behind a number (G7)', () => {
  it('are those that count by the choices of the filter itself', () => {
    const filter = { ...DEFAULT_FILTER, bot: 'only', leftOut: 'open' } as const
    expect(countedOf(filter, { person: 'p1' })).toEqual({
      ...filter,
      leftOut: '',
      counted: 'true',
      person: 'p1',
    })
    expect(sessionsBehind(filter)).toBe('../sessions?counted=true&bot=only')
  })

  it('are found by tags that tell types and names with slashes apart', () => {
    expect(contentTag('a/b')).toBe('content:a%2Fb')
    expect(contentTag('a/b', 'c')).toBe('content:a%2Fb/c')
    expect(contentTag('a', 'b/c')).toBe('content:a/b/c')
    expect(contentTag('a%2Fb', 'c')).toBe('content:a%252Fb/c')
  })
})
