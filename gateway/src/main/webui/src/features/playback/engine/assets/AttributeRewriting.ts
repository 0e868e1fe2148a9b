import type { AssetMap } from './AssetMap'
import { FOCUS, FOCUSES } from './cssFocus'
import { mediaAttributeFor } from './cssMedia'
import * as harmless from './harmless'
import type { Kind } from './kinds'
import type { Pending } from './Pending'
import { NATURAL_WIDTH, PictureRewriting } from './PictureRewriting'
import type { StyleRewriting } from './StyleRewriting'

export type Attributes = Record<string, unknown>

/** An attribute that is being rewritten. */
interface Place {
  kind: Kind
  name: string
  recorded: Attributes
  attributes: Attributes
}

type Treatment = (place: Place, value: string) => void

/** The names under which the page has what is recorded under names of the recorder. */
const BUILT: Partial<Record<harmless.Handling, string>> = {
  focus: FOCUS,
  begun: harmless.BEGUN,
  drawing: harmless.DRAWING,
}

/** Where links lead to that must lead nowhere: without an address they would not look like links. */
const NO_LINK = '#'

/** Sets the attributes of a page's elements to values with which nothing is loaded but what was kept, and nothing runs. */
export class AttributeRewriting {
  readonly #assets: AssetMap
  readonly #styles: StyleRewriting
  readonly #pending: Pending
  readonly #pictures: PictureRewriting

  constructor(assets: AssetMap, styles: StyleRewriting, pending: Pending) {
    this.#assets = assets
    this.#styles = styles
    this.#pending = pending
    this.#pictures = new PictureRewriting(assets, styles)
  }

  readonly #treatments: Partial<Record<harmless.Handling, Treatment>> = {
    link: (place, value) => this.#set(place, harmless.isLink(value) ? value : NO_LINK),
    animated: (place, value) => harmless.mayBeAnimated(value) && this.#set(place, value),
    fragment: (place, value) => value.includes('#') && this.#set(place, value.slice(value.indexOf('#'))),
    css: (place, value) => this.#find(place, this.#styles.part(value)),
    'sheet-text': (place, value) => this.#find(place, this.#styles.text(value)),
    image: (place, value) => this.#picture(place, value),
    media: (place, value) => this.#find(place, this.#assets.mediaUrlOf(value, this.#styles.page)),
    drawing: (place, value) => this.#set(place, this.#assets.urlOfPicture(value) ?? null),
    sprite: (place, value) => this.#find(place, this.#pictures.sprite(value)),
    conditions: (place, value) => this.#set(place, mediaAttributeFor(value, this.#styles.machine)),
    focus: (place, value) => FOCUSES.includes(value) && this.#set(place, value),
    begun: (place, value) => this.#set(place, value),
    sheet: (place, value) =>
      this.#isLinked(place, value) && this.#find({ ...place, name: '_cssText' }, this.#styles.linked(value)),
  }

  /**
   * The attributes of an element as they may be set, in the same order; null takes one away. Those whose values have to be found are there
   * when what is pending is settled.
   */
  of(kind: Kind, recorded: Attributes): Attributes {
    const attributes: Attributes = {}
    if (harmless.isScript(kind)) {
      return attributes
    }
    for (const [name, value] of Object.entries(recorded)) {
      const how = harmless.handlingOf(kind, name)
      if (how !== 'never') {
        this.#attribute({ kind, name: BUILT[how] ?? name, recorded, attributes }, value, how)
      }
    }
    return attributes
  }

  /** The same of attributes that have changed: an image may have shown one of several pictures before. */
  changed(kind: Kind, recorded: Attributes): Attributes {
    if (kind !== 'img' || recorded.src === undefined) {
      return this.of(kind, recorded)
    }
    const attributes = this.of(kind, { [NATURAL_WIDTH]: false, ...recorded })
    attributes.srcset ??= null
    return attributes
  }

  #attribute(place: Place, value: unknown, how: harmless.Handling): void {
    if (value === null) {
      this.#set(place, value)
    } else if (how === 'rr') {
      if (harmless.isFitForRrweb(place.name, value)) {
        this.#set(place, value)
      }
    } else if (typeof value === 'string') {
      this.#text(place, value, how)
    } else if (how === 'as-is' && (typeof value === 'number' || typeof value === 'boolean')) {
      this.#set(place, value)
    }
  }

  #text(place: Place, value: string, how: harmless.Handling): void {
    if (!harmless.isInert(value) && how !== 'link') {
      return
    }
    if (how === 'as-is') {
      this.#set(place, value)
    } else {
      this.#treatments[how]?.(place, value)
    }
  }

  #picture(place: Place, address: string): void {
    const { kind, name, recorded, attributes } = place
    if (kind !== 'img' || name !== 'src' || !(NATURAL_WIDTH in recorded)) {
      this.#find({ ...place, name: kind === 'object' ? 'src' : name }, this.#pictures.one(place, address))
      return
    }
    Object.assign(attributes, { src: null, srcset: '' })
    this.#pending.later(this.#pictures.chosen(place, address), (chosen) => Object.assign(attributes, chosen))
  }

  #set({ name, attributes }: Place, value: unknown): void {
    attributes[name] = value
  }

  #find({ name, attributes }: Place, finding: Promise<string | undefined>): void {
    attributes[name] = ''
    this.#pending.later(finding, (found) => {
      attributes[name] = found ?? null
    })
  }

  /** Whether a link is to a style sheet that the page uses; what only its address was changed of says so by what was kept. */
  #isLinked(place: Place, address: string): boolean {
    const { rel, _cssText: text } = place.recorded
    if (typeof text === 'string') {
      return false
    }
    return typeof rel === 'string'
      ? /(?:^|\s)stylesheet(?:\s|$)/i.test(rel)
      : this.#assets.holds(address, this.#styles.page, 'text/css')
  }
}
