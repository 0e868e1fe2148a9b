import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '@/api/types'
import { momentsOf } from './moments'
import { addressAt, pagesOf } from './pages'

const T0 = Date.UTC(2026, 0, 1)
const event = (second: number, kind: string, url: string, tabId: string | null) =>
  ({ at: new Date(T0 + second * 1000).toISOString(), kind, url, tabId }) as SessionEvent

const pages = pagesOf(
  momentsOf(
    [
      event(0, 'page', '/home', 'a'),
      event(5, 'page', '/boards', 'b'),
      event(6, 'click', '/elsewhere', 'a'),
      event(8, 'page', '/pricing', 'a'),
    ],
    T0,
  ),
)

describe('the address of the page being viewed (P5)', () => {
  it('is that of the tab that is shown', () => {
    expect(addressAt(pages, 'a', 7_000)).toBe('/home')
    expect(addressAt(pages, 'b', 9_000)).toBe('/boards')
    expect(addressAt(pages, 'a', 9_000)).toBe('/pricing')
  })

  it('is that of the first page view before it was told', () => {
    expect(addressAt(pages, 'b', 1_000)).toBe('/boards')
  })

  it('is that of the latest page view in any tab when the tab is not known', () => {
    expect(addressAt(pages, null, 7_000)).toBe('/boards')
    expect(addressAt(pages, 'another', 9_000)).toBe('/pricing')
  })
})
