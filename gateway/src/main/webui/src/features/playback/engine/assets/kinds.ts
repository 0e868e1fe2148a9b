import { NodeType } from '@rrweb/types'

/** What a node of the recorded page is. `''`: it is not known, or it has been told to be several things. */
export type Kind = string

export const TEXT = '#text'
/** Text of a style sheet. */
export const CSS = '#css'
export const DOCUMENT = '#document'
export const OTHER = '#other'

/**
 * The kinds of a page's nodes by their ids. Later events name nodes by id alone, and whether an address in them would be loaded depends on
 * what the node is. A hostile recording may tell an id twice: what is told differently is not believed at all.
 */
export class NodeKinds {
  readonly #kinds = new Map<number, Kind>()

  clear(): void {
    this.#kinds.clear()
  }

  of(id: number): Kind {
    return this.#kinds.get(id) ?? ''
  }

  knows(id: number): boolean {
    return this.#kinds.has(id)
  }

  /** Remembers what a node is; false if it was told to be something else before. */
  note(id: number, kind: Kind): boolean {
    const before = this.#kinds.get(id)
    this.#kinds.set(id, before === undefined || before === kind ? kind : '')
    return before === undefined || before === kind
  }
}

/** The kind of a node that is no element; text below what is not known may be that of a style sheet. */
export function kindOfLeaf(type: NodeType, parent: Kind): Kind {
  if (type === NodeType.Text || type === NodeType.CDATA) {
    return ['', 'style', 'svg:style'].includes(parent) ? CSS : TEXT
  }
  return type === NodeType.Document ? DOCUMENT : OTHER
}
