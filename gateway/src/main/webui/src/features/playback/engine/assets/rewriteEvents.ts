import {
  EventType,
  IncrementalSource,
  NodeType,
  type eventWithTime,
  type incrementalData,
  type mutationData,
  type serializedNodeWithId,
} from '@rrweb/types'
import { colorSchemeOf } from '../recordedEvents'
import { AssetMap, type AssetSource, type Missing } from './AssetMap'
import type { Attributes } from './AttributeRewriting'
import type { FoundInPages } from './FoundLosses'
import { CSS, DOCUMENT, OTHER, TEXT, type Kind } from './kinds'
import { Machine } from './machine'
import { PageRewriting } from './PageRewriting'
import { isWellFormed } from './wellFormed'
import { rewriteRules } from './rewriteRules'

/** What a recording's pages are made of besides its events. */
export interface Assets {
  /**
   * The same events with everything in them replaced that would load or run: addresses by those of what was kept. They are to be given in
   * order, from a full picture on; the input is left as it is.
   */
  rewrite(events: readonly eventWithTime[]): Promise<eventWithTime[]>
  /** What was asked for until now, and was not kept. */
  missing(): Missing[]
  destroy(): void
}

/** Of one recording, as long as it is on screen; it tells what it found to be missing whenever it has rewritten events. */
export const assetsFrom = (source: AssetSource, tell?: (found: FoundInPages) => void): Assets =>
  new RecordingAssets(source, tell)

const LARGEST_VIEW = 16_384

class RecordingAssets implements Assets {
  readonly #assets: AssetMap
  readonly #page: PageRewriting
  readonly #tell: ((found: FoundInPages) => void) | undefined
  #latest = -Infinity

  constructor(source: AssetSource, tell?: (found: FoundInPages) => void) {
    this.#tell = tell
    this.#assets = new AssetMap(source)
    this.#page = new PageRewriting(this.#assets)
  }

  async rewrite(events: readonly eventWithTime[]): Promise<eventWithTime[]> {
    await this.#assets.refresh()
    const rewritten = events
      .map((event) => (isWellFormed(event) ? this.#event(event) : undefined))
      .filter((event) => event !== undefined)
      .map((event) => this.#inTime(event))
    await this.#page.pending.settled()
    this.#tell?.({ missing: this.missing(), cut: this.#page.cut, media: this.#assets.lacksMedia })
    return rewritten
  }

  missing(): Missing[] {
    return this.#assets.missing()
  }

  destroy(): void {
    this.#assets.destroy()
  }

  /** Players go by time: nothing may happen before what it was rewritten after. */
  #inTime(event: eventWithTime): eventWithTime {
    this.#latest = Math.max(this.#latest, event.timestamp)
    return event.timestamp === this.#latest ? event : { ...event, timestamp: this.#latest }
  }

  #event(event: eventWithTime): eventWithTime | undefined {
    switch (event.type) {
      case EventType.Meta:
        this.#page.styles.page = String(event.data.href)
        this.#page.styles.machine = new Machine(
          (event.data as { machine?: unknown }).machine,
          colorSchemeOf(event),
        )
        return { ...event, data: { ...event.data, ...sized(event.data) } }
      case EventType.FullSnapshot: {
        // What is left out here leaves the page before it where it is, there too.
        if (event.data.node?.type !== NodeType.Document) {
          return undefined
        }
        this.#page.begin()
        const node = this.#page.node(event.data.node)
        return node && { ...event, data: { ...event.data, node } }
      }
      case EventType.IncrementalSnapshot: {
        const data = this.#change(event.data)
        return data && { ...event, data }
      }
      case EventType.DomContentLoaded:
      case EventType.Load:
      case EventType.Custom:
        return event
      default:
        return undefined
    }
  }

  #change(data: incrementalData): incrementalData | undefined {
    switch (data.source) {
      case IncrementalSource.Mutation:
        return this.#mutation(data)
      case IncrementalSource.ViewportResize:
        return { ...data, ...sized(data) }
      case IncrementalSource.StyleSheetRule:
      case IncrementalSource.StyleDeclaration:
      case IncrementalSource.AdoptedStyleSheet:
      case IncrementalSource.Font:
        return rewriteRules(data, this.#page)
      case IncrementalSource.CanvasMutation:
      case IncrementalSource.MediaInteraction:
        return undefined
      default:
        return data
    }
  }

  #mutation(data: mutationData): mutationData {
    const removes = listOf(data.removes)
    return {
      ...data,
      adds: this.#adds(listOf(data.adds), removes),
      removes,
      texts: this.#texts(listOf(data.texts)),
      attributes: listOf(data.attributes).map(({ id, attributes }) => ({
        id,
        attributes: this.#changed(id, (attributes as Attributes | null) ?? {}),
      })),
    }
  }

  /** Parents may stand behind their children. */
  #adds(adds: mutationData['adds'], removes: mutationData['removes']): mutationData['adds'] {
    const { kinds, places } = this.#page
    removes.forEach(({ id }) => places.take({ id } as serializedNodeWithId))
    adds.forEach(({ node }) => places.take(node))
    const own = new Map(adds.map(({ node }) => [node?.id, node]))
    const kindOf = (id: number) => {
      const added = own.get(id)
      return kinds.knows(id) || !added ? kinds.of(id) : this.#page.kindOf(added, '')
    }
    return adds.flatMap((add) => {
      const parent = kindOf(add.parentId)
      const place = { parent, parentId: add.parentId, depth: 0 }
      const node = mayStandIn(add.node, parent) ? this.#page.node(add.node, place) : undefined
      // An id of -1 makes rrweb put nodes under other parents than theirs.
      return node
        ? [{ ...add, node, nextId: known(add.nextId) ?? null, previousId: known(add.previousId) }]
        : []
    })
  }

  #texts(texts: mutationData['texts']): mutationData['texts'] {
    return texts.flatMap((text) => {
      const kind = this.#page.kinds.of(text.id)
      if (kind === TEXT || kind === OTHER) {
        return [text]
      }
      if (kind !== CSS && kind !== 'style' && kind !== 'svg:style') {
        return []
      }
      const changed = { ...text }
      const { styles, pending } = this.#page
      pending.later(styles.text(text.value ?? ''), (css) => {
        changed.value = css
      })
      return [changed]
    })
  }

  #changed(id: number, recorded: Attributes): Changed {
    const { style, ...rest } = recorded
    const whole = typeof style !== 'object' || style === null
    const changed = this.#page.attributes.changed(this.#page.kinds.of(id), whole ? recorded : rest)
    if (!whole) {
      changed.style = this.#declarations(style as Attributes)
    }
    return changed as Changed
  }

  /** Single declarations of a `style`: values, values with a priority, or false for those that were taken away. */
  #declarations(recorded: Attributes): Attributes {
    const { styles, pending } = this.#page
    const declarations: Attributes = {}
    for (const [property, told] of Object.entries(recorded)) {
      const [value, priority] = Array.isArray(told) ? (told as unknown[]) : [told]
      declarations[property] = false
      if (typeof value === 'string') {
        pending.later(styles.part(value), (css) => {
          declarations[property] = priority === undefined ? css : [css, String(priority)]
        })
      }
    }
    return declarations
  }
}

type Changed = mutationData['attributes'][number]['attributes']

const listOf = <T extends object>(list: T[]): T[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : []

const known = (id: number | null | undefined): number | undefined =>
  typeof id === 'number' && id > 0 ? id : undefined

const LEAVES: readonly Kind[] = [TEXT, CSS, OTHER]

/** Whole documents stand only in frames, and in documents only what is their whole. */
function mayStandIn(node: serializedNodeWithId | undefined, parent: Kind): node is serializedNodeWithId {
  if (node?.type === NodeType.Document) {
    return parent === 'iframe' || parent === ''
  }
  if (parent === DOCUMENT) {
    return node?.type === NodeType.Element
      ? /^html$/i.test(String(node.tagName))
      : node?.type === NodeType.DocumentType
  }
  return !LEAVES.includes(parent)
}

const side = (length: unknown): number =>
  typeof length === 'number' && length >= 1 ? Math.min(Math.round(length), LARGEST_VIEW) : 1

const sized = ({ width, height }: { width: number; height: number }) => ({
  width: side(width),
  height: side(height),
})
