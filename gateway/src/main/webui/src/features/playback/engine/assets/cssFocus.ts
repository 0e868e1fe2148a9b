import { TokenType, type CSSToken } from '@csstools/css-tokenizer'
import { CLOSED_BY, CLOSERS, valueOf } from './cssTokens'

/** The attribute by which the player marks what had the focus, for in a frame that is only looked at nothing can have it. */
export const FOCUS = 'sj-focus'

/** What is told of it: that it has the focus, and that it is to be seen. */
export const FOCUSES: readonly string[] = ['focus', 'focus visible']

const SHOWN = `[${FOCUS}~=visible]`

const MARKED: Record<string, string> = {
  focus: `[${FOCUS}]`,
  'focus-visible': SHOWN,
  'focus-within': `:is([${FOCUS}],:has([${FOCUS}]))`,
}

/** How browsers show what has the focus; whatever the page says of it counts more. */
export const FOCUS_RING = `@layer ${FOCUS} {
  :where(${SHOWN}) { outline: auto; outline: auto 1px -webkit-focus-ring-color; }
  :where(a${SHOWN}) { outline-offset: 1px; }
  :where(input:is([type=checkbox i], [type=radio i])${SHOWN}) { outline-offset: 2px; }
}`

const ENDS_STATEMENT: readonly TokenType[] = [TokenType.OpenCurly, TokenType.CloseCurly, TokenType.Semicolon]
const ENDS_COMPOUND: readonly TokenType[] = [...ENDS_STATEMENT, TokenType.Whitespace, TokenType.Comma]
/** No selector has more in one piece. */
const FAR = 60

/** The focus in the selectors of a style sheet. */
export class FocusInSelectors {
  readonly #tokens: readonly CSSToken[]
  /** Where the statement ends that was looked at last. */
  #end = 0

  constructor(tokens: readonly CSSToken[]) {
    this.#tokens = tokens
  }

  /** What stands for the pseudo-class whose name is at a place behind its colon, if it is about the focus. */
  markAt(at: number): string | undefined {
    const token = this.#tokens[at]
    const name = token?.[0] === TokenType.Ident ? valueOf(token).toLowerCase() : ''
    const marked = Object.hasOwn(MARKED, name) ? MARKED[name] : undefined
    return marked && this.#isInSelector(at) && !this.#followsPseudoElement(at - 1) ? marked : undefined
  }

  /** A selector is followed by a block, a declaration by the next one. */
  #isInSelector(at: number): boolean {
    this.#end = Math.max(this.#end, at)
    while (this.#end < this.#tokens.length && !this.#isAt(this.#end, ENDS_STATEMENT)) {
      this.#end++
    }
    return this.#isAt(this.#end, [TokenType.OpenCurly])
  }

  /** Behind these there are pseudo-classes only; one of their own name has two colons. */
  #followsPseudoElement(colon: number): boolean {
    let depth = 0
    if (this.#isAt(colon - 1, [TokenType.Colon])) {
      return true
    }
    for (let at = colon - 1; at > Math.max(0, colon - FAR); at--) {
      const type = this.#tokens[at]?.[0] ?? TokenType.Semicolon
      if (depth === 0 && ENDS_COMPOUND.includes(type)) {
        return false
      }
      if (depth === 0 && type === TokenType.Colon && this.#isAt(at - 1, [TokenType.Colon])) {
        return true
      }
      depth = Math.max(0, depth + (CLOSERS[type] ? 1 : CLOSED_BY[type] ? -1 : 0))
    }
    return false
  }

  #isAt(at: number, types: readonly TokenType[]): boolean {
    const type = this.#tokens[at]?.[0]
    return type !== undefined && types.includes(type)
  }
}
