import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }) as unknown as MediaQueryList
/** As browsers have it by now, with a promise. */
Element.prototype.scrollIntoView ??= vi.fn(() => Promise.resolve())
window.ResizeObserver ??= class {
  observe = vi.fn()
  unobserve = vi.fn()
  disconnect = vi.fn()
}

/** Nothing is laid out here; what shows only what is in view needs a view. */
const HEIGHTS: Record<string, number> = { 'sj-transcript__list': 520, 'sj-tile': 52 }
const heightOf = ({ classList }: HTMLElement): number =>
  [...classList].map((name) => HEIGHTS[name]).find(Boolean) ?? 0
for (const name of ['clientHeight', 'offsetHeight']) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return heightOf(this)
    },
  })
}
