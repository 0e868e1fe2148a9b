/** A chart's size and the room around its bars, in pixels. */
export const HEIGHT = 190
export const PADDING = { top: 10, right: 18, bottom: 26, left: 48 }

/** What stands below the bars; `at` is the index of a bar, half of one more or less is an edge of it. */
export interface Tick {
  at: number
  text: string
}
