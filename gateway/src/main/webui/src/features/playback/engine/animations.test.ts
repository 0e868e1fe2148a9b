import { EventType, IncrementalSource } from '@rrweb/types'
import { describe, expect, it } from 'vitest'
import { Animations } from './animations'

const OFFSET = 50
const BEGAN = 1_000

interface Timing {
  endTime?: number
  fill?: FillMode
  delay?: number
  pseudoElement?: string
  playState?: AnimationPlayState
}

/** An element of which it was told when animations began, and one that a style sheet has begun. */
function animated(
  told: string | null,
  { endTime = 600, fill = 'none', delay = 0, pseudoElement, ...rest }: Timing = {},
) {
  const target = document.createElement('div')
  if (told !== null) {
    target.setAttribute('sj-begun', told)
  }
  const animation = {
    animationName: 'in',
    currentTime: 5 as unknown,
    playState: 'running',
    playbackRate: 1,
    effect: {
      target,
      pseudoElement,
      getComputedTiming: () => ({ endTime }),
      getTiming: () => ({ fill, delay }),
    },
    ...rest,
  }
  target.getAnimations = () => [animation as unknown as Animation]
  return { target, animation }
}

const shown = (...animations: object[]) =>
  ({
    getAnimations: () => animations,
    querySelectorAll: () => [],
    defaultView: null,
    documentElement: document.documentElement,
  }) as unknown as Document

const applied = (attributes: object[] = []) => ({
  type: EventType.IncrementalSnapshot,
  timestamp: BEGAN + OFFSET + 200,
  clockOffset: OFFSET,
  data: { source: IncrementalSource.Mutation, adds: [], removes: [], texts: [], attributes },
})

/** Where an animation is when it is jumped to a time after what began at {@link BEGAN}. */
function settled(animation: object, after: number): unknown {
  const animations = new Animations(() => ({ getNode: () => null }))
  animations.handler(applied(), true)
  animations.settle([shown(animation)], BEGAN + OFFSET + after, true)
  return (animation as { currentTime: unknown }).currentTime
}

describe('animations of style sheets after a jump (P5)', () => {
  it.each([
    [250, 250],
    [9_000, 600],
  ])('are as far as they were since they began, at the most over', (after, place) => {
    expect(settled(animated(`${BEGAN} in\n`).animation, after)).toBe(place)
  })

  it('began before they had an effect, if they have a delay', () => {
    expect(settled(animated(`${BEGAN} in\n`, { delay: 150 }).animation, 250)).toBe(400)
    expect(settled(animated(`${BEGAN + 300} in\n`, { delay: 150 }).animation, 250)).toBe(100)
  })

  it('go on, if they have no end', () => {
    expect(settled(animated(`${BEGAN} in\n`, { endTime: Infinity }).animation, 4_500)).toBe(4_500)
  })

  it('are told of pseudo-elements for themselves', () => {
    const told = `${BEGAN - 100} in\n${BEGAN} in::before\n`
    expect(settled(animated(told, { pseudoElement: '::before' }).animation, 300)).toBe(300)
    expect(settled(animated(told).animation, 300)).toBe(400)
  })

  it.each([
    ['that keep what they end with have not begun', 'both', 0],
    ['may be over that leave nothing behind', 'none', 600],
    ['may be over that have an effect before only', 'backwards', 600],
  ] as const)('of which nothing was told %s', (_, fill, place) => {
    expect(settled(animated(null, { fill }).animation, 300)).toBe(place)
    expect(settled(animated(`${BEGAN} other\n`, { fill }).animation, 300)).toBe(place)
  })

  it('stand where they begin if the page holds them', () => {
    expect(settled(animated(`${BEGAN} in\n`, { playState: 'paused' }).animation, 300)).toBe(0)
  })

  it('go with the scrolling if they follow that, also while all others are still', () => {
    let begun = 0
    const { animation } = animated(`${BEGAN} in\n`)
    const scrolled = { ...animation, timeline: { axis: 'block' }, play: () => begun++ }
    expect(settled(scrolled, 300)).toBe(5)
    expect(begun).toBe(1)
  })

  it('leave those of scripts alone', () => {
    const { animation } = animated(`${BEGAN} in\n`)
    Reflect.deleteProperty(animation, 'animationName')
    expect(settled(animation, 300)).toBe(5)
  })

  it('have transitions at their ends', () => {
    let finished = 0
    settled({ transitionProperty: 'width', finish: () => finished++ }, 300)
    expect(finished).toBe(1)
  })
})

describe('animations while a page plays (P5)', () => {
  it('go from where they are told to have begun', () => {
    const { target, animation } = animated(`${BEGAN} in\n`)
    const animations = new Animations(() => ({ getNode: (id) => (id === 7 ? target : null) }))
    animations.handler(applied([{ id: 8, attributes: { 'sj-begun': '' } }]), false)
    expect(animation.currentTime).toBe(5)
    animations.handler(applied([{ id: 7, attributes: { 'sj-begun': '' } }]), false)
    expect(animation.currentTime).toBe(200)
  })

  it('go as fast as the page is played', () => {
    const { animation } = animated(null)
    const animations = new Animations(() => ({ getNode: () => null }))
    animations.settle([shown(animation)], BEGAN, false)
    animations.setSpeed(4)
    expect(animation.playbackRate).toBe(4)
  })

  it('go with the scrolling, however fast it is played, if they follow that', () => {
    const scrolled = { ...animated(null).animation, timeline: { axis: 'block' }, play: () => undefined }
    const animations = new Animations(() => ({ getNode: () => null }))
    animations.setSpeed(4)
    animations.settle([shown(scrolled)], BEGAN, false)
    expect(scrolled.playbackRate).toBe(1)
  })
})
