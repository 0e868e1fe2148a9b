/** Characters that turn the direction of what follows them, or begin and end a part with one of its own. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Letters of scripts that are written from the right to the left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/** A sentence that quotes what visitors or people wrote, without what would turn it around. */
export const inItsDirection = (sentence: string): string => sentence.replace(MARKS, '')

/** What visitors or people wrote, to be put into a sentence of which it must not turn the rest around. In JSX `<bdi>` does the same. */
export function isolated(text: string): string {
  const plain = inItsDirection(text)
  return RIGHT_TO_LEFT.test(plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_DIRECTIONAL_ISOLATE}` : plain
}
