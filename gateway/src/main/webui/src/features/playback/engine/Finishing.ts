import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'

/** An element, or what rrweb has in its place while it jumps. */
export type Outline = Pick<Element, 'tagName' | 'getAttribute'>

/** What rrweb does not do to elements that it shows. */
export interface Finish {
  /** It is done again when one of these has changed. */
  attributes: readonly string[]
  /** Whether it is done to an element that is new. */
  concerns(element: Outline): boolean
  /** Does it to an element by what its attributes are now, if that has to be. */
  finish(element: HTMLElement): void
}

/** Finds the nodes of the page that is shown. */
export interface Nodes {
  getNode(id: number): Node | null
}

interface Built {
  id: number
}

/**
 * Finishes the elements of a page once they are in the page that is on screen. What rrweb changes while it jumps is in there when it has
 * arrived.
 */
export class Finishing {
  readonly #changed = new Set<number>()
  readonly #nodes: () => Nodes
  readonly #finishes: readonly Finish[]

  constructor(nodes: () => Nodes, finishes: readonly Finish[]) {
    this.#nodes = nodes
    this.#finishes = finishes
  }

  /** A node was built. */
  readonly onBuild = (node: object, { id }: Built): void => {
    if ('getAttribute' in node && this.#finishes.some((one) => one.concerns(node as Outline))) {
      this.#changed.add(id)
    }
  }

  /** An event was applied, while rrweb jumps to a page that is not on screen yet. */
  readonly handler = (applied: unknown, jumping: boolean): void => {
    // rrweb's own types of it are others than those of its recordings.
    const event = applied as eventWithTime
    if (event.type === EventType.IncrementalSnapshot && event.data.source === IncrementalSource.Mutation) {
      const names = this.#finishes.flatMap(({ attributes }) => attributes)
      event.data.attributes
        .filter(({ attributes }) => names.some((name) => name in attributes))
        .forEach(({ id }) => this.#changed.add(id))
    }
    if (!jumping) {
      this.show()
    }
  }

  /** Finishes what has changed. */
  show(): void {
    const nodes = this.#nodes()
    for (const id of this.#changed) {
      const node = nodes.getNode(id)
      if (node?.isConnected && 'style' in node) {
        this.#finishes.forEach((one) => one.finish(node as HTMLElement))
      }
    }
    this.#changed.clear()
  }
}
