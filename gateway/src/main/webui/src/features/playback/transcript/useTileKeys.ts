import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

const PAGE = 8

const target = (key: string, at: number, last: number): number | undefined => {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last)
}

const tileOf = (element: Element): number =>
  Number(element.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)

/**
 * Makes a long list one stop of the Tab key: the arrows, Page up, Page down, Home and End lead from tile to tile,
 * and Tab leads out of it. Until a tile was focused, the stop is the current one.
 */
export function useTileKeys(count: number, current: number) {
  const [focused, setFocused] = useState(-1)
  const wanted = useRef<Element | null>(null)
  const stop = Math.min(focused >= 0 ? focused : Math.max(current, 0), count - 1)
  useLayoutEffect(() => {
    const tile = wanted.current?.querySelector(`[data-index="${focused}"]`)
    tile?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true })
    wanted.current = null
  }, [focused])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, reveal: (index: number) => void) => {
    const to = target(event.key, stop, count - 1)
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    event.preventDefault()
    if (to !== focused) {
      wanted.current = event.currentTarget
    }
    setFocused(to)
    reveal(to)
  }
  const onFocus = ({ target: element }: FocusEvent) => setFocused(tileOf(element))
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) {
      setFocused(-1)
    }
  }
  return { stop, onKeyDown, onFocus, onBlur }
}
