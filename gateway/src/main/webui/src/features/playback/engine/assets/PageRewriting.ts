import {
  NodeType,
  type elementNode,
  type serializedElementNodeWithId,
  type serializedNodeWithId,
} from '@rrweb/types'
import type { AssetMap } from './AssetMap'
import { AttributeRewriting, type Attributes } from './AttributeRewriting'
import * as harmless from './harmless'
import { CSS, DOCUMENT, kindOfLeaf, NodeKinds, type Kind } from './kinds'
import { fitForDocument, NodePlaces } from './NodePlaces'
import { Pending } from './Pending'
import { BLANK_PICTURE } from './PictureRewriting'
import { StyleRewriting } from './StyleRewriting'

/** More than any page has that people use; browsers fail at a few times as many. */
const MOST_NODES = 300_000
const DEEPEST = 800

type Of<T extends NodeType> = Extract<serializedNodeWithId, { type: T }>

/** Where a node stands. */
export interface Place {
  parent: Kind
  parentId: number
  depth: number
}

/** Above all nodes. */
const ROOT: Place = { parent: '', parentId: 0, depth: 0 }

const elementKind = (node: elementNode): Kind => {
  const tag = harmless.tagOf(node.tagName)
  return node.isSVG ? `svg:${tag}` : tag
}

/** One recorded page as it is rebuilt: what its nodes are, and the same nodes with nothing in them that loads or runs. */
export class PageRewriting {
  readonly kinds = new NodeKinds()
  readonly places = new NodePlaces()
  readonly pending = new Pending()
  readonly styles: StyleRewriting
  readonly attributes: AttributeRewriting
  #nodes = 0
  #cut = 0

  constructor(assets: AssetMap) {
    this.styles = new StyleRewriting(assets)
    this.attributes = new AttributeRewriting(assets, this.styles, this.pending)
  }

  /** How many parts of the page were left out because it has too many. */
  get cut(): number {
    return this.#cut
  }

  /** Another page, or the same anew. */
  begin(): void {
    this.kinds.clear()
    this.places.clear()
    this.#nodes = 0
  }

  /** What a node is below a parent. */
  kindOf(node: serializedNodeWithId, parent: Kind): Kind {
    return node.type === NodeType.Element ? elementKind(node) : kindOfLeaf(node.type, parent)
  }

  /** The node as it may be rebuilt at a place; undefined if it may not. */
  node(node: serializedNodeWithId, place = ROOT): serializedNodeWithId | undefined {
    if (typeof node !== 'object' || node === null || !Number.isInteger(node.id)) {
      return undefined
    }
    if (++this.#nodes > MOST_NODES || place.depth > DEEPEST) {
      this.#cut++
      return undefined
    }
    const kind = this.kindOf(node, place.parent)
    const isNew = this.kinds.note(node.id, kind) && this.places.put(node.id, place.parentId)
    const built = isNew ? this.#built(node, kind, place) : undefined
    if (built?.isShadow && !harmless.mayHost(place.parent)) {
      built.isShadow = false
    }
    return built
  }

  #built(node: serializedNodeWithId, kind: Kind, place: Place): serializedNodeWithId | undefined {
    switch (node.type) {
      case NodeType.Element:
        return this.#element(node, kind, place)
      case NodeType.Document:
        return place.depth === 0 ? this.#document(node) : undefined
      case NodeType.DocumentType:
        return place.parent === DOCUMENT
          ? { ...node, name: /^[a-z][\w.-]*$/i.test(node.name) ? node.name : 'html' }
          : undefined
      case NodeType.Comment:
        return { ...node, textContent: '' }
      case NodeType.Text:
      case NodeType.CDATA:
        return this.#text(node, kind)
      default:
        return undefined
    }
  }

  #document({ compatMode, childNodes, ...rest }: Of<NodeType.Document>): serializedNodeWithId {
    const place = { parent: DOCUMENT, parentId: rest.id, depth: 1 }
    const children = this.#children(fitForDocument(childNodes), place)
    return { ...rest, ...(children.length > 0 && compatMode ? { compatMode } : {}), childNodes: children }
  }

  #children(nodes: unknown, place: Place): serializedNodeWithId[] {
    return (Array.isArray(nodes) ? (nodes as serializedNodeWithId[]) : [])
      .map((child) => this.node(child, place))
      .filter((child) => child !== undefined)
  }

  #text(node: Of<NodeType.Text> | Of<NodeType.CDATA>, kind: Kind): serializedNodeWithId {
    const textContent = typeof node.textContent === 'string' ? node.textContent : ''
    const text = { ...node, type: NodeType.Text as const, textContent }
    if (kind === CSS) {
      this.pending.later(this.styles.text(textContent), (css) => {
        text.textContent = css
      })
    }
    return text
  }

  #element(node: serializedElementNodeWithId, kind: Kind, { depth }: Place): serializedNodeWithId {
    const tag = harmless.tagOf(node.tagName)
    const attributes = this.attributes.of(kind, (node.attributes as Attributes | null) ?? {})
    if (harmless.isEmbedded(kind)) {
      attributes.src ??= BLANK_PICTURE
    }
    const { isCustom, isShadowHost, childNodes, ...rest } = node
    const built = {
      ...rest,
      tagName: harmless.builtAs(tag),
      attributes: attributes as elementNode['attributes'],
      childNodes: harmless.isHollow(tag)
        ? []
        : this.#children(childNodes, { parent: kind, parentId: node.id, depth: depth + 1 }),
      ...(isCustom && harmless.isCustom(tag) ? { isCustom } : {}),
      ...(isShadowHost && harmless.mayHost(tag) ? { isShadowHost } : {}),
    }
    return kind === 'link' || kind === 'style' ? keeping(built) : built
  }
}

/** The same, whatever is done to its attributes: rrweb writes into them what a sheet becomes, and would begin with that after a jump back. */
function keeping(built: serializedElementNodeWithId): serializedElementNodeWithId {
  const { attributes } = built
  return Object.defineProperty(built, 'attributes', { get: () => ({ ...attributes }), enumerable: true })
}
