import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'

/** By which the recorder tells that an element is shown as a popover. */
const MODE = 'rr_open_mode'

/** Finds the nodes of the page that is shown. */
interface Nodes {
  getNode(id: number): Node | null
}

interface Built {
  id: number
}

/**
 * Shows the popovers that were open. rrweb knows dialogs only: it keeps what is told of popovers as an attribute. What it changes while it
 * jumps is in the page when it has arrived.
 */
export class Popovers {
  readonly #changed = new Set<number>()
  readonly #nodes: () => Nodes

  constructor(nodes: () => Nodes) {
    this.#nodes = nodes
  }

  /** An element was built. */
  readonly onBuild = (node: object, { id }: Built): void => {
    if ('getAttribute' in node && (node as Element).getAttribute(MODE) === 'popover') {
      this.#changed.add(id)
    }
  }

  /** An event was applied, while rrweb jumps to a page that is not on screen yet. */
  readonly handler = (applied: unknown, jumping: boolean): void => {
    // rrweb's own types of it are others than those of its recordings.
    const event = applied as eventWithTime
    if (event.type === EventType.IncrementalSnapshot && event.data.source === IncrementalSource.Mutation) {
      event.data.attributes
        .filter(({ attributes }) => MODE in attributes)
        .forEach(({ id }) => this.#changed.add(id))
    }
    if (!jumping) {
      this.show()
    }
  }

  /** Opens and closes what has changed. */
  show(): void {
    const nodes = this.#nodes()
    for (const id of this.#changed) {
      const node = nodes.getNode(id) as HTMLElement | null
      if (node?.isConnected && node.popover) {
        node.togglePopover(node.getAttribute(MODE) === 'popover')
      }
    }
    this.#changed.clear()
  }
}
