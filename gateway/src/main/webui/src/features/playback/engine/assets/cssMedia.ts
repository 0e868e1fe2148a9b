import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer'
import { BLANK, valueOf, writtenAs } from './cssTokens'
import type { Machine } from './machine'

/** Conditions that hold in every window, and in none. */
const ALWAYS = '(min-width:0)'
const NEVER = '(max-width:0)'

/** What stands for a condition, and the place behind it. */
interface Condition {
  text: string
  end: number
}

/** A feature, alone or with its value. */
const TEST: readonly TokenType[] = [TokenType.Ident, TokenType.Colon, TokenType.Ident]

const isTest = (said: readonly CSSToken[]): boolean =>
  (said.length === 1 || said.length === TEST.length) && said.every(([type], at) => type === TEST[at])

/**
 * A condition on the visitor's machine whose parenthesis opens before a place, as one that holds if it held there; undefined if it is another
 * condition.
 */
export function conditionAt(
  tokens: readonly CSSToken[],
  from: number,
  machine: Machine,
): Condition | undefined {
  const said: CSSToken[] = []
  let at = from
  for (; said.length <= TEST.length && tokens[at] && tokens[at]?.[0] !== TokenType.CloseParen; at++) {
    said.push(...tokens.slice(at, at + 1).filter(([type]) => !BLANK.includes(type)))
  }
  if (tokens[at]?.[0] !== TokenType.CloseParen || !isTest(said)) {
    return undefined
  }
  const [feature = '', , value] = said.map((token) => valueOf(token).toLowerCase())
  const holds = machine.has(feature, value)
  return holds === undefined ? undefined : { text: holds ? ALWAYS : NEVER, end: at + 1 }
}

/** Media queries as they were for a visitor's machine, whatever that of the viewer is. */
export function mediaFor(tokens: readonly CSSToken[], machine: Machine): string {
  let text = ''
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at++] as CSSToken
    const condition = token[0] === TokenType.OpenParen ? conditionAt(tokens, at, machine) : undefined
    text += condition?.text ?? writtenAs(token)
    at = condition?.end ?? at
  }
  return text
}

/** The same of the value of an attribute. */
export const mediaAttributeFor = (media: string, machine: Machine): string =>
  mediaFor(tokenize({ css: media }), machine)
