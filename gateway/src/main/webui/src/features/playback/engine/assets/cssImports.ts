import { TokenType, type CSSToken } from '@csstools/css-tokenizer'
import { mediaFor } from './cssMedia'
import { BLANK, nameOf, valueOf, writtenAs } from './cssTokens'
import type { Machine } from './machine'

/** An import as it is written out: the rules that stand for its conditions, around the sheet. */
export interface Import {
  /** Undefined if the rule is none that a browser would follow. */
  address: string | undefined
  before: string
  after: string
  /** The place behind the rule. */
  end: number
}

const OPENS: readonly TokenType[] = [TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare]
const CLOSES: readonly TokenType[] = [TokenType.CloseParen, TokenType.CloseSquare]

/** The import whose keyword stands before a place among the tokens. */
export function importOf(tokens: readonly CSSToken[], from: number, machine: Machine): Import {
  const { prelude, end, broken } = preludeAt(tokens, from)
  const [address, rest] = broken ? [undefined, []] : addressOf(prelude)
  const [layer, conditions] = layerOf(rest)
  const [supports, media] = supportsOf(conditions)
  const rules = [layer, supports, mediaOf(media, machine)].filter(Boolean)
  return { address, before: rules.map((rule) => `${rule}{`).join(''), after: '}'.repeat(rules.length), end }
}

function preludeAt(tokens: readonly CSSToken[], from: number) {
  const prelude: CSSToken[] = []
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as CSSToken
    const [type] = token
    if (type === TokenType.Semicolon && depth <= 0) {
      return { prelude, end: at + 1, broken: depth < 0 }
    }
    if (type === TokenType.OpenCurly || type === TokenType.CloseCurly) {
      return { prelude, end: at, broken: true }
    }
    depth += OPENS.includes(type) ? 1 : CLOSES.includes(type) ? -1 : 0
    prelude.push(token)
  }
  return { prelude, end: tokens.length, broken: depth !== 0 }
}

const trimmed = (tokens: CSSToken[]): CSSToken[] => {
  const first = tokens.findIndex(([type]) => !BLANK.includes(type))
  return first < 0 ? [] : tokens.slice(first)
}

function addressOf(prelude: CSSToken[]): [string | undefined, CSSToken[]] {
  const [first, ...rest] = trimmed(prelude)
  if (first?.[0] === TokenType.String || first?.[0] === TokenType.URL) {
    return [valueOf(first), trimmed(rest)]
  }
  if (first && nameOf(first) === 'url') {
    const string = rest.find(([type]) => type === TokenType.String)
    const end = rest.findIndex(([type]) => type === TokenType.CloseParen)
    return [string && valueOf(string), trimmed(rest.slice(end + 1))]
  }
  return [undefined, []]
}

/** The tokens within the function that stands first, and those behind it. */
function withinFirst([, ...rest]: CSSToken[]): [CSSToken[], CSSToken[]] {
  let depth = 1
  const end = rest.findIndex(([type]) => {
    depth += OPENS.includes(type) ? 1 : CLOSES.includes(type) ? -1 : 0
    return depth === 0
  })
  return [rest.slice(0, end), trimmed(rest.slice(end + 1))]
}

const textOf = (tokens: readonly CSSToken[]): string => tokens.map(writtenAs).join('').trim()

function layerOf(tokens: CSSToken[]): [string, CSSToken[]] {
  const [first] = tokens
  if (first?.[0] === TokenType.Ident && valueOf(first).toLowerCase() === 'layer') {
    return ['@layer ', trimmed(tokens.slice(1))]
  }
  if (first && nameOf(first) === 'layer') {
    const [name, rest] = withinFirst(tokens)
    return [`@layer ${textOf(name)}`, rest]
  }
  return ['', tokens]
}

function supportsOf(tokens: CSSToken[]): [string, CSSToken[]] {
  const [first] = tokens
  if (first && nameOf(first) === 'supports') {
    const [condition, rest] = withinFirst(tokens)
    const text = textOf(condition)
    return [`@supports ${/^(?:\(|not\b|selector\(|font-)/i.test(text) ? text : `(${text})`}`, rest]
  }
  return ['', tokens]
}

const mediaOf = (tokens: CSSToken[], machine: Machine): string =>
  tokens.length > 0 ? `@media ${mediaFor(tokens, machine).trim()}` : ''
