import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { Moments } from '../engine/moments'

/** The height of a closed tile in `transcript.css`, for text of 16 px. */
const TILE_PX = 52
/** Tiles that are kept on each side of what is in view: the usual session is there as a whole, also for reading aloud. */
const AROUND = 50

const withKept = (range: Range, kept: number): number[] => {
  const shown = defaultRangeExtractor(range)
  return kept >= 0 && kept < range.count && !shown.includes(kept)
    ? [...shown, kept].sort((a, b) => a - b)
    : shown
}

/**
 * Keeps only the tiles in the document that are near to what is in view, and the one that the keyboard is at;
 * brings the current one into view by scrolling its list only, never the page.
 */
export function useTileWindow({ events }: Moments, current: number, kept: number) {
  const list = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- what it gives is used where it is made, and no compiler memoizes it
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => list.current,
    estimateSize: () => TILE_PX,
    getItemKey: useCallback((index: number) => events[index]?.id ?? index, [events]),
    rangeExtractor: useCallback((range: Range) => withKept(range, kept), [kept]),
    overscan: AROUND,
  })
  const reveal = useCallback(
    (index: number, distance: number) => {
      const tile = virtualizer.measurementsCache[index]
      const view = list.current
      if (
        !tile ||
        !view ||
        (tile.start >= view.scrollTop && tile.end <= view.scrollTop + view.clientHeight)
      ) {
        return
      }
      const top = tile.start - view.clientHeight * distance
      const near = Math.abs(top - view.scrollTop) < 2 * view.clientHeight
      view.scrollTo?.({ top, behavior: near ? 'smooth' : 'instant' })
    },
    [virtualizer],
  )
  useEffect(() => {
    if (current >= 0) {
      reveal(current, 1 / 3)
    }
  }, [current, reveal])
  return { list, virtualizer, reveal }
}
