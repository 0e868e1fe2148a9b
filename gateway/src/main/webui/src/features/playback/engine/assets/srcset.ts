/** One picture of a `srcset`. */
export interface Candidate {
  address: string
  /** Such as `2x` or `640w`; empty if there is none. */
  descriptor: string
}

/** The pictures of a `srcset`, by the rules of HTML: an address ends at a space, and commas that end it end the candidate. */
export function candidatesOf(srcset: string): Candidate[] {
  const candidates: Candidate[] = []
  let rest = srcset.replace(/^[\s,]+/, '')
  while (rest) {
    const word = /^\S+/.exec(rest)?.[0] ?? ''
    const address = word.replace(/,+$/, '')
    rest = rest.slice(word.length)
    const descriptor = address === word ? descriptorAt(rest) : ''
    rest = rest.slice(descriptor.length).replace(/^[\s,]+/, '')
    candidates.push({ address, descriptor: descriptor.trim() })
  }
  return candidates
}

/** What stands before the next comma, except one within parentheses. */
const descriptorAt = (text: string): string => /^(?:\([^)]*\)?|[^,(])*/.exec(text)?.[0] ?? ''

/** The `srcset` of the pictures that there are. */
export const srcsetOf = (candidates: readonly Candidate[]): string =>
  candidates.map(({ address, descriptor }) => `${address} ${descriptor}`.trim()).join(', ')
