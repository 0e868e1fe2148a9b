import { absolute, NOTHING, type AssetMap } from './AssetMap'
import { isPlainCss, rewriteCss, type CssSource, type Rewritten } from './cssUrls'
import { Machine } from './machine'

/** Where rrweb notes that a style element's text was several nodes. */
const SPLIT = '/* rr_split */'
const CSS_DATA = /^data:text\/css[^,]*,/i

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

/** rrweb makes references within the page absolute, by the page's address or by that of its folder. */
function fragmentWithin(address: string, page: string): string | undefined {
  const [where = '', fragment] = address.split('#', 2)
  const here = withoutFragment(page)
  const places = [here, here.replace(/\?.*$/s, ''), absolute('.', here), absolute('/', here)]
  return fragment && places.includes(where) ? `#${fragment}` : undefined
}

function dataSheet(address: string): { text: string; base: string } | undefined {
  const head = CSS_DATA.exec(address)?.[0]
  if (head === undefined) {
    return undefined
  }
  try {
    const body = decodeURIComponent(address.slice(head.length))
    return { text: /;base64/i.test(head) ? atob(body) : body, base: '' }
  } catch {
    // What is no text is no style sheet.
    return { text: '', base: '' }
  }
}

/** The style sheets of one page, with the assets that they name. */
export class StyleRewriting implements CssSource {
  /** The page's address. */
  page = ''
  /** What its visitor's machine is like. */
  machine = new Machine()
  readonly #assets: AssetMap
  readonly #sheets = new Map<string, Promise<Rewritten>>()

  constructor(assets: AssetMap) {
    this.#assets = assets
  }

  async url(address: string, base: string): Promise<string> {
    if (address.startsWith('#')) {
      return address
    }
    return (
      fragmentWithin(absolute(address, base) ?? '', this.page) ??
      (await this.#assets.urlOf(address, base)) ??
      NOTHING
    )
  }

  async sheet(address: string, base: string): Promise<{ text: string; base: string } | undefined> {
    return dataSheet(address) ?? (await this.#assets.textOf(address, base, 'text/css'))
  }

  /** Declarations, or one rule, that are used alone. */
  async part(css: string): Promise<string> {
    return isPlainCss(css) ? css : (await rewriteCss(css, this.page, this)).text
  }

  /** The text of a style sheet, or a part of it that others follow. */
  async text(css: string): Promise<string> {
    if (!css.trim()) {
      return css
    }
    const parts = css.split(SPLIT)
    const rewritten = await Promise.all(parts.map((part) => this.#rewritten(part, this.page)))
    return rewritten.every(({ complete }) => complete)
      ? rewritten.map(({ text }) => text).join(SPLIT)
      : (await this.#rewritten(parts.join(''), this.page)).text
  }

  /** The text of a sheet that the page links to; undefined if it was not kept. */
  async linked(address: string): Promise<string | undefined> {
    const sheet = await this.sheet(address, this.page)
    return sheet && (await this.#rewritten(sheet.text, sheet.base)).text
  }

  #rewritten(css: string, base: string): Promise<Rewritten> {
    const key = `${this.machine.key}\n${base}\n${css}`
    const known = this.#sheets.get(key) ?? rewriteCss(css, base, this)
    this.#sheets.set(key, known)
    return known
  }
}
