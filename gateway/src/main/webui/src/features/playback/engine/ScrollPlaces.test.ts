import { EventType, IncrementalSource } from '@rrweb/types'
import { describe, expect, it, vi } from 'vitest'
import { rootsOf } from './roots'
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

/** A picture came somewhere; what is told of it does not leave a shadow tree. */
const came = (where: Node = document.body) =>
  where.appendChild(document.createElement('img')).dispatchEvent(new Event('load'))

const component = (where: Node) =>
  where.appendChild(document.createElement('x-part')).attachShadow({ mode: 'open' })

/** The test environment has no pages of frames in components. */
function frame(where: Node): Document {
  const frame = where.appendChild(document.createElement('iframe'))
  const page = frame.contentDocument ?? document.implementation.createHTMLDocument()
  Object.defineProperty(frame, 'contentDocument', { value: page })
  return page
}

describe('the places that were scrolled to (P5)', () => {
  it('are reached when what takes the room has come', () => {
    const room = { height: 100 }
    const list = scroller(room)
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 7 ? list : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.handler(scrolled(7, 590))
    places.watch([...rootsOf(document)])
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
    places.watch([...rootsOf(document)])
    came()
    expect([list.scrollTop, later.scrollTop]).toEqual([40, 60])
  })

  it('are the page itself by what scrolls it', () => {
    const root = scroller({ height: 900 })
    Object.defineProperty(document, 'scrollingElement', { value: root, configurable: true })
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 1 ? document : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }, 333))
    places.watch([...rootsOf(document)])
    came()
    expect(root.scrollTop).toBe(333)
  })

  it.each<[string, () => Node]>([
    ['a component', () => component(document.body)],
    ['a component of a component', () => component(component(document.body))],
    ['a frame', () => frame(document.body).body],
    ['a component in a frame', () => component(frame(document.body).body)],
    ['a frame in a component', () => frame(component(document.body)).body],
  ])('are reached, too, when what came is in %s', (_, make) => {
    const list = scroller({ height: 900 })
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 7 ? list : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: { rr_scrollTop: 40 } }))
    const where = make()
    places.watch([...rootsOf(document)])
    came(where)
    expect(list.scrollTop).toBe(40)
  })

  it('are reached, too, when what came is in a component that was added as the page went on', () => {
    const list = scroller({ height: 900 })
    const nodes: Record<number, Node> = { 7: list }
    const places = new ScrollPlaces(() => ({ getNode: (id) => nodes[id] ?? null }))
    places.handler(picture({ id: 7, type: 2, attributes: { rr_scrollTop: 40 } }))
    places.watch([...rootsOf(document)])
    const added = component(document.body)
    nodes[8] = added.appendChild(document.createElement('p'))
    places.handler({
      type: EventType.IncrementalSnapshot,
      data: { source: IncrementalSource.Mutation, adds: [{ node: { id: 8, type: 2, attributes: {} } }] },
    })
    came(added)
    expect(list.scrollTop).toBe(40)
  })

  it('are forgotten with the page', () => {
    const list = scroller({ height: 900 })
    const places = new ScrollPlaces(() => ({ getNode: (id) => (id === 7 ? list : null) }))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.handler(scrolled(7, 590))
    places.handler(picture({ id: 7, type: 2, attributes: {} }))
    places.watch([...rootsOf(document)])
    came()
    expect(list.scrollTop).toBe(0)
  })
})
