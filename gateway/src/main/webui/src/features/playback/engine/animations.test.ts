import { EventType, IncrementalSource } from '@rrweb/types'
import { describe, expect, it } from 'vitest'
import { Animations } from './animations'

const PICTURE = { type: EventType.FullSnapshot, timestamp: 1_000, data: {} }

/** An element of an id, and the animation of a style sheet that it has. */
function animated(id: string, endTime: number, parent: Element = document.body) {
  const target = parent.appendChild(document.createElement('div'))
  target.id = id
  const animation = {
    animationName: 'in',
    currentTime: 0,
    effect: { target, getComputedTiming: () => ({ endTime }) },
  }
  return { target, animation }
}

const shown = (...animations: object[]) => ({ getAnimations: () => animations }) as unknown as Document
const animations = () => new Animations(() => ({ getId: (node) => Number((node as Element).id || -1) }))
const changed = (timestamp: number, added: number[], attributes: number[] = []) => ({
  type: EventType.IncrementalSnapshot,
  timestamp,
  data: {
    source: IncrementalSource.Mutation,
    adds: added.map((id) => ({ node: { id } })),
    attributes: attributes.map((id) => ({ id, attributes: { class: 'on' } })),
  },
})

describe('animations of style sheets after a jump (P5)', () => {
  it('are over, of what is there since the picture of the page', () => {
    const { animation } = animated('1', 600)
    const page = animations()
    page.handler(PICTURE)
    page.settle(shown(animation), 1_000)
    expect(animation.currentTime).toBe(600)
  })

  it('are as far as their element is there', () => {
    const { animation } = animated('2', 600)
    const page = animations()
    page.handler(PICTURE)
    page.handler(changed(5_000, [2]))
    page.settle(shown(animation), 5_250)
    expect(animation.currentTime).toBe(250)
    page.settle(shown(animation), 9_000)
    expect(animation.currentTime).toBe(600)
  })

  it('begin when something around their element has changed, but not with the whole page', () => {
    const menu = animated('3', 600)
    const { animation } = animated('4', 600, menu.target)
    const page = animations()
    page.handler(PICTURE)
    document.body.id = '9'
    page.handler(changed(5_000, [], [3]))
    page.handler(changed(5_200, [], [9]))
    page.settle(shown(animation), 5_300)
    document.body.removeAttribute('id')
    expect(animation.currentTime).toBe(300)
  })

  it('go on, if they have no end', () => {
    const { animation } = animated('5', Infinity)
    const page = animations()
    page.handler(PICTURE)
    page.settle(shown(animation), 4_500)
    expect(animation.currentTime).toBe(3_500)
  })

  it('are over again in the next picture, which may come while the page plays', () => {
    const { animation } = animated('6', 600)
    const page = animations()
    page.handler(PICTURE)
    page.handler(changed(5_000, [6]))
    page.handler({ ...PICTURE, timestamp: 60_000 })
    page.settle(shown(animation), 5_100)
    expect(animation.currentTime).toBe(600)
  })

  it('are left alone where they are none of style sheets, or follow no time', () => {
    const { animation } = animated('7', 600)
    const transition = { effect: animation.effect, currentTime: 0 }
    const scrolled = { ...animation, currentTime: { unit: 'percent' } }
    const page = animations()
    page.handler(PICTURE)
    page.settle(shown(transition, scrolled), 5_000)
    expect(transition.currentTime).toBe(0)
    expect(scrolled.currentTime).toEqual({ unit: 'percent' })
  })
})
