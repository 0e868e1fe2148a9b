import type { Note } from '@/api/types'

/** A note on the player's clock. */
export interface NoteMark {
  id: string
  time: number
  label: string
}

const LONGEST_LABEL = 80

const shortened = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).trimEnd()}…` : text

/** When a note is on the player's clock; the timeline of a session begins a little before it, or with it. */
export const noteTime = (at: string, start: number): number => Math.max(0, Date.parse(at) - start)

/** The notes as marks on the timeline. */
export const noteMarksOf = (notes: readonly Note[], start: number): NoteMark[] =>
  notes.map(({ id, at, authorName, text }) => ({
    id,
    time: noteTime(at, start),
    label: `${authorName}: ${shortened(text.replace(/\s+/g, ' '))}`,
  }))

/** The mark that is closest to a time; undefined when there is none within reach. */
export function markNear(marks: readonly NoteMark[], time: number, reach: number): NoteMark | undefined {
  const distance = (mark: NoteMark) => Math.abs(mark.time - time)
  return marks
    .filter((mark) => distance(mark) <= reach)
    .toSorted((a, b) => distance(a) - distance(b))
    .at(0)
}
