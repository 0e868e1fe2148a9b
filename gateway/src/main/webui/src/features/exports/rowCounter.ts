export type Format = 'csv' | 'ndjson'

const QUOTE = 34
const LINE_FEED = 10

/** Counts the rows of a file as its parts come: line ends within quotes end no row, and a header is none. */
export function rowCounter(format: Format): (part: Uint8Array) => number {
  let lines = 0
  let quoted = false
  return (part) => {
    for (const byte of part) {
      if (byte === QUOTE && format === 'csv') {
        quoted = !quoted
      } else if (byte === LINE_FEED && !quoted) {
        lines++
      }
    }
    return format === 'csv' ? Math.max(0, lines - 1) : lines
  }
}
