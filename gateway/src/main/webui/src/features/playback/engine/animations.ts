import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'

/** Finds the ids of what is shown. */
interface Ids {
  getId(node: Node): number
}

/**
 * How far the animations of style sheets are when a place is jumped to. Browsers begin all of them there; what came in seconds ago would still be out of
 * sight. They are taken to have begun when their element, or one around it, has changed last; what has not changed since the picture has them behind it.
 */
export class Animations {
  readonly #ids: () => Ids
  readonly #changedAt = new Map<number, number>()
  #pictureAt = 0
  #appliedAt = 0

  constructor(ids: () => Ids) {
    this.#ids = ids
  }

  /** An event was applied. */
  readonly handler = (applied: unknown): void => {
    // rrweb's own types of it are others than those of its recordings.
    const { type, data, timestamp } = applied as eventWithTime
    this.#appliedAt = timestamp
    if (type === EventType.FullSnapshot) {
      this.#changedAt.clear()
      this.#pictureAt = timestamp
    } else if (type === EventType.IncrementalSnapshot && data.source === IncrementalSource.Mutation) {
      data.adds.forEach(({ node }) => this.#changedAt.set(node.id, timestamp))
      data.attributes.forEach(({ id }) => this.#changedAt.set(id, timestamp))
    }
  }

  /** Puts them where they were at an instant, or at what was applied last if that is later. */
  settle(shown: Document | null, t: number): void {
    const now = Math.max(t, this.#appliedAt)
    for (const animation of shown?.getAnimations() ?? []) {
      const { effect, currentTime } = animation
      // Others are transitions, or follow something else than time.
      if ('animationName' in animation && effect && typeof currentTime === 'number') {
        const end = Number(effect.getComputedTiming().endTime)
        const changedAt = this.#lastChange((effect as KeyframeEffect).target)
        const began = changedAt ?? (Number.isFinite(end) ? Number.NEGATIVE_INFINITY : this.#pictureAt)
        animation.currentTime = Math.max(0, Math.min(end, now - began))
      }
    }
  }

  /** What stands around all of a page changes for other reasons. */
  #lastChange(target: Element | null): number | undefined {
    let last: number | undefined
    for (let at = target; at && !/^(?:html|body)$/i.test(at.localName); at = above(at)) {
      const changedAt = this.#changedAt.get(this.#ids().getId(at))
      last = changedAt === undefined ? last : Math.max(last ?? changedAt, changedAt)
    }
    return last
  }
}

const above = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
