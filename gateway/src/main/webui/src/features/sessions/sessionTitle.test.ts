import { describe, expect, it } from 'vitest'
import type { Session } from '@/api/types'
import { sessionStory, sessionTitle } from './sessionTitle'

const titled = (title: string | null, landingPage?: string) => ({ title, landingPage }) as Session

describe('what is told of a session', () => {
  it('is not turned around by what visitors wrote', () => {
    expect(sessionTitle(titled('Sent “page\u202e” and 2 more'))).toBe('Sent “page” and 2 more')
    expect(sessionTitle(titled(null, '\u202e/cart'))).toBe('Visit to /cart')
    expect(sessionStory('“\u202epaid”, within 1 second and 7 pages.')).toBe(
      '“paid”, within 1 second and 7 pages.',
    )
    expect(sessionStory(null)).toBeUndefined()
  })
})
