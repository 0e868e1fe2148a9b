import { EventType, IncrementalSource } from '@rrweb/types'
import { describe, expect, it, vi } from 'vitest'
import { ScrollPlaces } from './ScrollPlaces'

const picture = (node: object, top = 0) => ({
  type: EventType.FullSnapshot,
  data: { node: { id: 1, type: 0, childNodes: [node] }, initialOffset: { left: 0, top } },
})
const scrolled = (id: number, y: number) => ({
  type: EventType.IncrementalSnapshot,
  data: { source: IncrementalSource.Scroll, id, x: 0, y },
})

/** Something that scrolls as far as there is room. */
function scroller(room: { height: number }) {
  const element = document.createElement('div')
  document.body.append(element)
  element.scrollTo = vi.fn(({ top }: ScrollToOptions) => {
    element.scrollTop = Math.min(Number(top), room.height)
  }) as never
  return element
}

const came = () => document.body.appendChild(document.createElement('img')).dispatchEvent(new Event('load'))

describe('the places that were scrolled to (P5)', () => {
  it('are reached when what takes the room has come', () => {
    const room = { height: 100 }
    const list = scroller(room)
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 7 ? list : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.handler(scrolled(7, 590))
    places.watch(document)
    came()
    expect(list.scrollTop).toBe(100)
    room.height = 800
    came()
    expect(list.scrollTop).toBe(590)
  })

  it('are those of the picture of the page, too, and of what was added', () => {
    const list = scroller({ height: 900 })
    const later = scroller({ height: 900 })
    const places = new ScrollPlaces(() => ({ getNode: (id) => ({ 7: list, 8: later })[id] ?? null }))
    places.handler(picture({ id: 7, type: 2, attributes: { rr_scrollTop: 40 } }))
    places.handler({
      type: EventType.IncrementalSnapshot,
      data: {
        source: IncrementalSource.Mutation,
        adds: [{ node: { id: 8, type: 2, attributes: { rr_scrollLeft: 5, rr_scrollTop: 60 } } }],
      },
    })
    places.watch(document)
    came()
    expect([list.scrollTop, later.scrollTop]).toEqual([40, 60])
  })

  it('are the page itself by what scrolls it', () => {
    const root = scroller({ height: 900 })
    Object.defineProperty(document, 'scrollingElement', { value: root, configurable: true })
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 1 ? document : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }, 333))
    places.watch(document)
    came()
    expect(root.scrollTop).toBe(333)
  })

  it('are forgotten with the page', () => {
    const list = scroller({ height: 900 })
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 7 ? list : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.handler(scrolled(7, 590))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.watch(document)
    came()
    expect(list.scrollTop).toBe(0)
  })
})
