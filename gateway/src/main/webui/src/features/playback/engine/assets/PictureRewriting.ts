import type { AssetMap } from './AssetMap'
import { isInertDrawing } from './harmless'
import type { Kind } from './kinds'
import { widthOf } from './pictureWidth'
import type { StyleRewriting } from './StyleRewriting'

/** A picture that shows nothing, and takes the size that the page gives it. */
export const BLANK_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A picture that cannot be shown: in its place is what the page says of it. */
export const BROKEN_PICTURE = 'data:image/png;base64,AA=='

/** By which the recorder tells how wide an image was by itself that showed one of several pictures. */
export const NATURAL_WIDTH = 'rr_naturalWidth'

const SHOW_A_PLACE: readonly Kind[] = ['img', 'input', 'object', 'embed']
const SHOW_WORDS: readonly Kind[] = ['img', 'input']
/** More pixels in one of the page's, or more of the page's in one, no browser chooses. */
const DENSEST = 100

/** The element that shows a picture. */
interface Shown {
  kind: Kind
  recorded: Record<string, unknown>
}

/** The pictures of one page. */
export class PictureRewriting {
  readonly #assets: AssetMap
  readonly #styles: StyleRewriting

  constructor(assets: AssetMap, styles: StyleRewriting) {
    this.#assets = assets
    this.#styles = styles
  }

  /**
   * What stands for an element's picture; where none was kept a blank one, if the element shows nothing else. What the site answered with an error
   * was broken for the visitor too.
   */
  async one({ kind, recorded }: Shown, address: string): Promise<string | undefined> {
    if (!address.trim()) {
      return undefined
    }
    // One that browsers load late may never have been loaded: nobody saw it then.
    const matters = !recorded.rr_dataURL && recorded.loading !== 'lazy'
    const found = await this.#assets.urlOf(address, this.#styles.page, matters)
    if (!found && SHOW_WORDS.includes(kind) && this.#assets.wasRefused(address, this.#styles.page)) {
      return BROKEN_PICTURE
    }
    return found ?? (SHOW_A_PLACE.includes(kind) ? BLANK_PICTURE : undefined)
  }

  /**
   * The picture that a visitor's browser chose among several, as the only one: there is nothing to choose for that of the viewer. It takes as
   * much room as it took there. Chromium would go on with the room of a set that is taken away.
   */
  async chosen(shown: Shown, address: string): Promise<{ src: null; srcset: string }> {
    const picture = (await this.one(shown, address)) ?? BLANK_PICTURE
    const density = picture === BLANK_PICTURE ? 1 : await densityOf(picture, shown.recorded[NATURAL_WIDTH])
    return { src: null, srcset: `${picture.replace(/\s/g, encodeURIComponent)} ${density}x` }
  }

  /** Drawings of other documents are taken in only if these load nothing themselves. */
  async sprite(address: string): Promise<string | undefined> {
    const fragment = /#.*$/s.exec(address)?.[0]
    const sprite = address.startsWith('#')
      ? undefined
      : await this.#assets.textOf(address, this.#styles.page, 'image/svg+xml')
    if (!sprite) {
      return fragment
    }
    return isInertDrawing(sprite.text) ? this.#assets.urlOf(address, this.#styles.page) : undefined
  }
}

/** How many pixels of a picture are in one of the page's where it is of a width by itself. */
async function densityOf(address: string, width: unknown): Promise<number> {
  const pixels = typeof width === 'number' && width > 0 ? await widthOf(address) : 0
  const density = pixels / Number(width)
  return Math.abs(pixels - Number(width)) >= 1 && density > 1 / DENSEST && density < DENSEST ? density : 1
}
