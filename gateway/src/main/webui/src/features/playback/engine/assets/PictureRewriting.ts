import type { AssetMap } from './AssetMap'
import { isInertDrawing } from './harmless'
import type { Kind } from './kinds'
import { candidatesOf, srcsetOf, type Candidate } from './srcset'
import type { StyleRewriting } from './StyleRewriting'

/** A picture that shows nothing, and takes the size that the page gives it. */
export const BLANK_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const SHOW_A_PLACE: readonly Kind[] = ['img', 'input', 'object', 'embed']

/** The element that shows a picture. */
interface Shown {
  kind: Kind
  parent: Kind
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

  /** What stands for an element's picture; where none was kept a blank one, if the element shows nothing else. */
  async one({ kind, parent, recorded }: Shown, address: string): Promise<string | undefined> {
    const { srcset, rr_dataURL: drawn } = recorded
    if (!address.trim()) {
      return undefined
    }
    const others = typeof srcset === 'string' ? await this.#kept(candidatesOf(srcset), false) : []
    // Of a picture element its sources are what is shown.
    const matters = others.length === 0 && !drawn && parent !== 'picture'
    const found = await this.#assets.urlOf(address, this.#styles.page, matters)
    return found ?? (SHOW_A_PLACE.includes(kind) ? BLANK_PICTURE : undefined)
  }

  /** Browsers choose one of them, so that the others need not have been kept. */
  async several(srcset: string): Promise<string | undefined> {
    const candidates = candidatesOf(srcset)
    const kept = await this.#kept(candidates, false)
    if (kept.length === 0) {
      await this.#kept(candidates, true)
      return undefined
    }
    return srcsetOf(kept)
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

  async #kept(candidates: readonly Candidate[], matters: boolean): Promise<Candidate[]> {
    const found = await Promise.all(
      candidates.map(async ({ address, descriptor }) => ({
        address: await this.#assets.urlOf(address, this.#styles.page, matters),
        descriptor,
      })),
    )
    return found.flatMap(({ address, descriptor }) => (address ? [{ address, descriptor }] : []))
  }
}
