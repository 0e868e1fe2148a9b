import { EventType, IncrementalSource, type eventWithTime, type serializedNodeWithId } from '@rrweb/types'
import type { Nodes } from './Finishing'
import type { Root } from './roots'

interface Place {
  left: number
  top: number
}

/**
 * Where pages and what scrolls in them were scrolled to. As long as pictures and fonts have not come, there may be less to scroll: browsers stop at
 * the end then, and are led to the place again when more is there.
 */
export class ScrollPlaces {
  readonly #nodes: () => Nodes
  readonly #places = new Map<number, Place>()

  constructor(nodes: () => Nodes) {
    this.#nodes = nodes
  }

  /** An event was applied. */
  readonly handler = (applied: unknown): void => {
    // rrweb's own types of it are others than those of its recordings.
    const { type, data } = applied as eventWithTime
    if (type === EventType.FullSnapshot) {
      this.#places.clear()
      this.#takeAll(data.node)
      this.#places.set(data.node.id, data.initialOffset)
    } else if (type === EventType.IncrementalSnapshot && data.source === IncrementalSource.Mutation) {
      data.adds.forEach(({ node }) => {
        this.#take(node)
        this.#listen(this.#nodes().getNode(node.id)?.getRootNode())
      })
    } else if (type === EventType.IncrementalSnapshot && data.source === IncrementalSource.Scroll) {
      this.#places.set(data.id, { left: data.x, top: data.y })
    }
  }

  /** Goes to the places again whenever something has come that may take room. What is in frames and components can be another each time it was built. */
  watch(roots: readonly Root[]): void {
    roots.forEach((root) => this.#listen(root))
  }

  /** The `load` of what is in a shadow tree does not leave it. */
  #listen(root: Node | undefined): void {
    root?.addEventListener('load', this.#reach, true)
    const { fonts } = (root ?? {}) as Partial<Document>
    fonts?.addEventListener('loadingdone', this.#reach)
  }

  readonly #reach = (): void => {
    for (const [id, place] of this.#places) {
      const scroller = scrollerOf(this.#nodes().getNode(id))
      if (scroller && (scroller.scrollLeft !== place.left || scroller.scrollTop !== place.top)) {
        scroller.scrollTo({ ...place, behavior: 'instant' })
      }
    }
  }

  #takeAll(node: serializedNodeWithId): void {
    this.#take(node)
    if ('childNodes' in node) {
      node.childNodes.forEach((child) => this.#takeAll(child))
    }
  }

  #take(node: serializedNodeWithId): void {
    if ('attributes' in node) {
      const { rr_scrollLeft: left, rr_scrollTop: top } = node.attributes
      if (left || top) {
        this.#places.set(node.id, { left: Number(left ?? 0), top: Number(top ?? 0) })
      }
    }
  }
}

/** What scrolls a node's content. */
function scrollerOf(node: Node | null): Element | null | undefined {
  return node && 'scrollingElement' in node ? (node as Document).scrollingElement : (node as Element | null)
}
