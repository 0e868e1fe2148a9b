import { EventType, IncrementalSource } from '@rrweb/types'
import { BEGUN } from './assets/harmless'
import type { Nodes } from './Finishing'
import type { TimedEvent } from './recordedEvents'
import type { Root } from './roots'

/** rrweb's way to hold animations: it reaches neither frames nor shadow trees. */
const HELD = 'rrweb-paused'
const HOLDING = '*, ::before, ::after { animation-play-state: paused !important; }'
/** With these an animation goes on to have an effect when it is over. */
const LASTING = ['forwards', 'both']

/**
 * Keeps what moves by itself in a page where it was: the animations of style sheets by what was told of when they began, transitions at their
 * ends. Browsers begin all of them whenever a place is jumped to.
 */
export class Animations {
  readonly #nodes: () => Nodes
  readonly #holding = new WeakMap<Document, CSSStyleSheet>()
  #roots: readonly Root[] = []
  #appliedAt = 0
  #clockOffset = 0
  #speed = 1
  #pacing = false

  constructor(nodes: () => Nodes) {
    this.#nodes = nodes
  }

  /** An event was applied. */
  readonly handler = (applied: unknown, jumping: boolean): void => {
    // rrweb's own types of it are others than those of its recordings.
    const { type, data, timestamp, clockOffset } = applied as TimedEvent
    this.#appliedAt = timestamp
    this.#clockOffset = clockOffset
    if (jumping || type !== EventType.IncrementalSnapshot) {
      return
    }
    if (data.source === IncrementalSource.Mutation) {
      data.attributes
        .filter(({ attributes }) => BEGUN in attributes)
        .forEach(({ id }) => begin(this.#nodes().getNode(id), timestamp - clockOffset))
    }
    this.#paceSoon()
  }

  /** Puts all of a page where they were at an instant, or at what was applied last if that is later; still ones are held there. */
  settle(roots: readonly Root[], t: number, isStill: boolean): void {
    const now = Math.max(t, this.#appliedAt) - this.#clockOffset
    this.#roots = roots
    this.#hold(false)
    const all = this.#all()
    const told = new Told()
    // Each change between two questions would have the styles of the page worked out again.
    const places = all.map((animation) => (isOfStyles(animation) ? placeOf(animation, told, now) : undefined))
    all.forEach((animation, at) => {
      if (followsScrolling(animation)) {
        // What was begun by hand is not held by styles.
        animation.play()
      } else if (places[at] !== undefined) {
        animation.currentTime = places[at]
      } else if ('transitionProperty' in animation) {
        animation.finish()
      }
    })
    this.#hold(isStill)
    this.#pace(all)
  }

  /** From now on they go at a speed, in place of 1. */
  setSpeed(speed: number): void {
    this.#speed = speed
    this.#pace(this.#all())
  }

  #all(): Animation[] {
    return this.#roots.flatMap((root) => root.getAnimations())
  }

  #hold(isHeld: boolean): void {
    for (const root of this.#roots) {
      const page = 'defaultView' in root ? root : root.ownerDocument
      page.documentElement?.classList.remove(HELD)
      const sheet = this.#holding.get(page) ?? holdingSheet(page)
      if (sheet) {
        this.#holding.set(page, sheet)
        sheet.disabled = !isHeld
        // Each time a list is set all styles are worked out again.
        if (!root.adoptedStyleSheets.includes(sheet)) {
          root.adoptedStyleSheets.push(sheet)
        }
      }
    }
  }

  /** What an event begins is there when the styles of the page have followed. */
  #paceSoon(): void {
    if (this.#speed !== 1 && !this.#pacing) {
      this.#pacing = true
      requestAnimationFrame(() => {
        this.#pacing = false
        this.#pace(this.#all())
      })
    }
  }

  #pace(animations: readonly Animation[]): void {
    for (const animation of animations) {
      if (animation.playbackRate !== this.#speed && !followsScrolling(animation)) {
        animation.playbackRate = this.#speed
      }
    }
  }
}

/** Sheets belong to the document that they were made for. */
function holdingSheet({ defaultView }: Document): CSSStyleSheet | undefined {
  const sheet = defaultView && new defaultView.CSSStyleSheet()
  sheet?.replaceSync(HOLDING)
  return sheet ?? undefined
}

const isOfStyles = (animation: Animation): animation is CSSAnimation => 'animationName' in animation

/** Whether it is as far as something is scrolled or in sight, whatever the time. */
const followsScrolling = ({ timeline }: Animation): boolean => !!timeline && 'axis' in timeline

/** Puts the animations of style sheets of an element, those of its pseudo-elements too, where they are at an instant. */
function begin(node: Node | null, now: number): void {
  const told = new Told()
  const animations = node && 'getAnimations' in node ? (node as Element).getAnimations({ subtree: true }) : []
  for (const animation of animations.filter(isOfStyles)) {
    const place = targetOf(animation) === node ? placeOf(animation, told, now) : undefined
    if (place !== undefined) {
      animation.currentTime = place
    }
  }
}

const targetOf = ({ effect }: Animation): Element | null => (effect as KeyframeEffect | null)?.target ?? null

/**
 * Milliseconds since an animation began, its delay too; undefined if it has no place in time. Recorders tell of all that an animation does when
 * they take a picture of the page, and of each that begins to have an effect later. So what nothing was told of has not begun, unless it could be
 * over without leaving anything behind; of one that has an effect in its delay only, both may be. Nothing tells how far what the page itself
 * holds had come: it stands where it begins.
 */
function placeOf(animation: CSSAnimation, told: Told, now: number): number | undefined {
  const { animationName, currentTime, playState } = animation
  const effect = animation.effect as KeyframeEffect | null
  if (!effect || currentTime === null || followsScrolling(animation)) {
    return undefined
  }
  if (playState === 'paused') {
    return 0
  }
  const end = Number(effect.getComputedTiming().endTime)
  const { delay, fill } = effect.getTiming()
  const began = told.of(effect.target, animationName + (effect.pseudoElement ?? ''))
  if (began !== undefined) {
    return Math.max(0, Math.min(end, now - began + Number(delay)))
  }
  return Number.isFinite(end) && !LASTING.includes(String(fill)) ? end : 0
}

/** When animations began to have an effect, by what was told of their elements: of each a line. */
class Told {
  readonly #known = new Map<Element | null, Map<string, number>>()

  of(element: Element | null, name: string): number | undefined {
    const known = this.#known.get(element) ?? linesOf(element?.getAttribute(BEGUN) ?? '')
    this.#known.set(element, known)
    return known.get(name)
  }
}

const linesOf = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .map((line): [string, number] => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)])
      .filter(([, began]) => Number.isFinite(began)),
  )
