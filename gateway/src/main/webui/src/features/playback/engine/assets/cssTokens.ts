import { TokenType, type CSSToken } from '@csstools/css-tokenizer'

/** What closes again what a token opens. */
export const CLOSED_BY: Partial<Record<TokenType, string>> = {
  [TokenType.OpenCurly]: '}',
  [TokenType.OpenParen]: ')',
  [TokenType.OpenSquare]: ']',
  [TokenType.Function]: ')',
}
export const CLOSERS: Partial<Record<TokenType, string>> = {
  [TokenType.CloseCurly]: '}',
  [TokenType.CloseParen]: ')',
  [TokenType.CloseSquare]: ']',
}
export const BLANK: readonly TokenType[] = [TokenType.Whitespace, TokenType.Comment]

const hex = (character: string): string => `\\${character.codePointAt(0)?.toString(16) ?? ''} `

/** A text as a CSS string. */
export const quoted = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  `"${text.replace(/["\\\0-\x1f\x7f]/g, hex)}"`

/** What a token says, without quotes and escapes; empty if it says nothing. */
export const valueOf = (token: CSSToken): string => {
  const said = token[4] as { value?: unknown } | undefined | null
  return typeof said?.value === 'string' ? said.value : ''
}

/** The name of the function that a token opens, in lower case; empty for other tokens. */
export const nameOf = (token: CSSToken): string =>
  token[0] === TokenType.Function ? valueOf(token).toLowerCase() : ''

/** A token as text that ends where it ends, whatever follows. */
export function writtenAs(token: CSSToken): string {
  switch (token[0]) {
    case TokenType.Comment:
      return '/**/'
    case TokenType.BadString:
      return '""'
    case TokenType.String:
      return quoted(valueOf(token))
    case TokenType.Delim:
      return token[1] === '\\' ? '' : token[1]
    default:
      return token[1]
  }
}
