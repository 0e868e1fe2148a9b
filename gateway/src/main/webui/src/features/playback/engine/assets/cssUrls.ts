import { tokenizer, TokenType, type CSSToken } from '@csstools/css-tokenizer'
import { Pause } from './pause'
import { FocusInSelectors } from './cssFocus'
import { importOf, type Import } from './cssImports'
import { conditionAt } from './cssMedia'
import { CLOSED_BY, CLOSERS, nameOf, quoted, valueOf, writtenAs } from './cssTokens'
import type { Machine } from './machine'

/** Where a style sheet has its addresses from, and what it was shown on. */
export interface CssSource {
  readonly machine: Machine
  /** What stands for an address; it must load nothing. */
  url(address: string, base: string): Promise<string>
  /** The text of an imported sheet and its own address; undefined if there is none. */
  sheet(address: string, base: string): Promise<{ text: string; base: string } | undefined>
}

/** Sheets that import sheets that import sheets. */
const DEEPEST_IMPORT = 4

/** Only text with one of these can load anything, hide that it does, or depend on the viewer. */
const SUSPECT = /url|image|src|import|\\|:focus|@media/i

const HOLD_ADDRESSES = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set'])
/** In these no other function may make up an address. */
const STRICT = new Set(['src', 'image', 'image-set', '-webkit-image-set'])
const PLAIN_FUNCTION =
  /^(?:url|src|type|calc|min|max|clamp|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|cross-fade|(?:[a-z-]+-)?gradient|(?:-webkit-)?image-set)$/

export interface Rewritten {
  text: string
  /** Whether it was complete in itself before. */
  complete: boolean
}

/**
 * The same style sheet, or the same declarations, with every address replaced and every import put in its place; what depends on the visitor's
 * machine or on the focus is as it was for the visitor. The result is complete in itself: what is open is closed, so that nothing that is put
 * behind it can become a part of it.
 */
export async function rewriteCss(
  css: string,
  base: string,
  source: CssSource,
  depth = 0,
): Promise<Rewritten> {
  const pause = new Pause()
  const tokens = await tokensOf(css, pause)
  const writer = new Writer(tokens, base, source, depth)
  while (!writer.done) {
    writer.step()
    const due = pause.due()
    if (due) {
      await due
    }
  }
  return { text: await writer.text(), complete: writer.complete }
}

/** Whether CSS that is used alone can be left as it is. */
export const isPlainCss = (css: string): boolean => !SUSPECT.test(css)

async function tokensOf(css: string, pause: Pause): Promise<CSSToken[]> {
  const reading = tokenizer({ css })
  const tokens: CSSToken[] = []
  while (!reading.endOfFile()) {
    tokens.push(reading.nextToken())
    const due = pause.due()
    if (due) {
      await due
    }
  }
  return tokens
}

interface Open {
  closer: string
  /** The function's name; empty for brackets. */
  name: string
}

class Writer {
  readonly #tokens: CSSToken[]
  readonly #base: string
  readonly #source: CssSource
  readonly #depth: number
  readonly #focus: FocusInSelectors
  readonly #out: (string | Promise<string>)[] = []
  readonly #open: Open[] = []
  #at = 0
  #ruleSeen = false
  /** The name of the rule whose beginning, up to its block, is being read. */
  #beginning = ''

  constructor(tokens: CSSToken[], base: string, source: CssSource, depth: number) {
    this.#tokens = tokens
    this.#base = base
    this.#source = source
    this.#depth = depth
    this.#focus = new FocusInSelectors(tokens)
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length
  }

  get complete(): boolean {
    return this.#open.length === 0
  }

  async text(): Promise<string> {
    const written = (await Promise.all(this.#out)).join('')
    const closers = this.#open.map(({ closer }) => closer).reverse()
    // A line's end makes a backslash before it harmless.
    return `${written}${closers.join('')}\n`
  }

  step(): void {
    const token = this.#tokens[this.#at++]
    if (!token) {
      return
    }
    const [type] = token
    const closer = CLOSERS[type]
    if (closer) {
      this.#close(closer)
    } else if (type === TokenType.AtKeyword) {
      this.#atRule(token)
    } else if (CLOSED_BY[type]) {
      this.#opened(token)
    } else {
      this.#leaf(token)
    }
  }

  #leaf(token: CSSToken): void {
    const [type] = token
    if (type === TokenType.URL) {
      this.#address(valueOf(token), true)
    } else if (type === TokenType.BadURL) {
      this.#out.push('url("data:,")')
    } else if (type === TokenType.String && HOLD_ADDRESSES.has(this.#function)) {
      this.#address(valueOf(token), false)
    } else if (type === TokenType.Colon) {
      this.#colon(token)
    } else {
      this.#beginning = type === TokenType.Semicolon ? '' : this.#beginning
      this.#out.push(writtenAs(token))
    }
  }

  #colon(token: CSSToken): void {
    const mark = ['', 'scope'].includes(this.#beginning) ? this.#focus.markAt(this.#at) : undefined
    this.#at += mark ? 1 : 0
    this.#out.push(mark ?? writtenAs(token))
  }

  get #function(): string {
    return this.#open.at(-1)?.name ?? ''
  }

  #address(address: string, wrapped: boolean): void {
    const replaced = this.#source.url(address, this.#base).then(quoted)
    this.#out.push(wrapped ? replaced.then((text) => `url(${text})`) : replaced)
  }

  #close(closer: string): void {
    this.#beginning = closer === '}' ? '' : this.#beginning
    if (this.#open.at(-1)?.closer === closer) {
      this.#open.pop()
      this.#out.push(closer)
    }
  }

  #opened(token: CSSToken): void {
    const name = nameOf(token)
    if (STRICT.has(name) && !this.#isPlain(this.#at)) {
      this.#at = this.#endOf(this.#at)
      this.#out.push('none')
      return
    }
    if (this.#condition(token)) {
      return
    }
    this.#beginning = token[0] === TokenType.OpenCurly ? '' : this.#beginning
    this.#ruleSeen ||= this.#open.length === 0 && token[0] === TokenType.OpenCurly
    this.#open.push({ closer: CLOSED_BY[token[0]] ?? '', name })
    this.#out.push(writtenAs(token))
  }

  /** Whether it was one on the visitor's machine. */
  #condition([type]: CSSToken): boolean {
    const found =
      this.#beginning === 'media' && type === TokenType.OpenParen
        ? conditionAt(this.#tokens, this.#at, this.#source.machine)
        : undefined
    if (found) {
      this.#at = found.end
      this.#out.push(found.text)
    }
    return found !== undefined
  }

  #atRule(token: CSSToken): void {
    const name = valueOf(token).toLowerCase()
    if (name === 'import') {
      this.#import()
    } else if (name === 'namespace') {
      this.#namespace()
    } else {
      this.#beginning = name
      this.#ruleSeen ||= this.#open.length === 0 && name !== 'charset' && name !== 'layer'
      this.#out.push(writtenAs(token))
    }
  }

  /** Only at the beginning of a sheet does an import mean anything. */
  #import(): void {
    const found = importOf(this.#tokens, this.#at, this.#source.machine)
    this.#at = found.end
    if (found.address !== undefined && this.#open.length === 0 && !this.#ruleSeen) {
      this.#out.push(this.#imported({ ...found, address: found.address }))
    }
  }

  async #imported({ address, before, after }: Import & { address: string }): Promise<string> {
    const sheet = this.#depth < DEEPEST_IMPORT ? await this.#source.sheet(address, this.#base) : undefined
    if (!sheet) {
      return ''
    }
    const { text } = await rewriteCss(sheet.text, sheet.base, this.#source, this.#depth + 1)
    return `${before}${text}${after}`
  }

  /** Its address is a name and nothing more. */
  #namespace(): void {
    this.#out.push('@namespace')
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token[0] === TokenType.OpenCurly || CLOSERS[token[0]]) {
        return
      }
      this.#at++
      if (token[0] !== TokenType.Function) {
        this.#out.push(token[0] === TokenType.URL ? quoted(valueOf(token)) : writtenAs(token))
      }
      if (token[0] === TokenType.Semicolon) {
        return
      }
    }
  }

  /** Where the function ends that began before a place: behind its closing token. */
  #endOf(from: number): number {
    let depth = 1
    let at = from
    for (; at < this.#tokens.length && depth > 0; at++) {
      const type = this.#tokens[at]?.[0]
      depth += type && CLOSED_BY[type] ? 1 : type && CLOSERS[type] ? -1 : 0
    }
    return at
  }

  #isPlain(from: number): boolean {
    return this.#tokens
      .slice(from, this.#endOf(from))
      .every((token) => token[0] !== TokenType.Function || PLAIN_FUNCTION.test(nameOf(token)))
  }
}
