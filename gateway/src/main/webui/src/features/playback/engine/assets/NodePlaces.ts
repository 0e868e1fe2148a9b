import { NodeType, type serializedNodeWithId } from '@rrweb/types'

/**
 * Where the nodes of a page stand, by their ids. A hostile recording may tell what no page can be, above all a node within itself: players fail at that, or
 * never end.
 */
export class NodePlaces {
  readonly #parents = new Map<number, number>()
  /** Nodes without a place that others may stand below. */
  readonly #loose = new Set<number>()

  clear(): void {
    this.#parents.clear()
    this.#loose.clear()
  }

  /** Takes a node and all that it is told to hold from where they stand. */
  take(node: serializedNodeWithId): void {
    const left: unknown[] = [node]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { id, childNodes } = (next ?? {}) as { id?: unknown; childNodes?: unknown }
      if (this.#parents.delete(Number(id))) {
        this.#loose.add(Number(id))
      }
      if (Array.isArray(childNodes)) {
        left.push(...(childNodes as unknown[]).filter((child) => child !== undefined))
      }
    }
  }

  /** Puts a node below another; false if it stands somewhere already, or would stand within itself. */
  put(id: number, parent: number): boolean {
    if (!this.#parents.has(parent)) {
      this.#loose.add(parent)
    }
    if (this.#parents.has(id) || (this.#loose.has(id) && this.#stands(parent, id))) {
      return false
    }
    this.#parents.set(id, parent)
    return true
  }

  #stands(id: number, within: number): boolean {
    let above: number | undefined = id
    while (above !== undefined && above !== within) {
      above = this.#parents.get(above)
    }
    return above !== undefined
  }
}

/** Of what a document is told to hold, what a document can hold: a type, then one element; and comments. */
export function fitForDocument(nodes: unknown): serializedNodeWithId[] {
  let types = 0
  let elements = 0
  return (Array.isArray(nodes) ? (nodes as (serializedNodeWithId | null)[]) : []).filter((node) => {
    if (node?.type === NodeType.DocumentType) {
      return elements === 0 && types++ === 0
    }
    return node?.type === NodeType.Element ? elements++ === 0 : node?.type === NodeType.Comment
  }) as serializedNodeWithId[]
}
