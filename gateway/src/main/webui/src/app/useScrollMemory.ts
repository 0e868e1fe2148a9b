import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** How long the rows of a page that is returned to may take to come. */
const PATIENCE_MS = 2_000

/** Scrolls a page that is returned to to where it was left; another page begins at its top. */
export function useScrollMemory(scrollerId: string): void {
  const { key, pathname } = useLocation()
  const way = useNavigationType()
  const left = useRef(new Map<string, number>())
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    const scroller = document.getElementById(scrollerId)
    if (!scroller) {
      return undefined
    }
    const remember = () => left.current.set(key, scroller.scrollTop)
    const wanted =
      way === NavigationType.Pop ? left.current.get(key) : pathname === shown.current ? undefined : 0
    shown.current = pathname
    const stop = wanted === undefined ? undefined : scrollTo(scroller, wanted)
    scroller.addEventListener('scroll', remember, { passive: true })
    return () => {
      stop?.()
      scroller.removeEventListener('scroll', remember)
    }
  }, [scrollerId, key, pathname, way])
}

/** Scrolls as soon as there is enough to scroll, unless somebody scrolls before. */
function scrollTo(scroller: HTMLElement, top: number): () => void {
  const grown = new ResizeObserver(() => scroll())
  const stop = () => grown.disconnect()
  const scroll = () => {
    scroller.scrollTop = top
    if (scroller.scrollTop >= top) {
      stop()
    }
  }
  for (const content of scroller.children) {
    grown.observe(content)
  }
  scroll()
  const late = setTimeout(stop, PATIENCE_MS)
  scroller.addEventListener('wheel', stop, { once: true, passive: true })
  return () => {
    clearTimeout(late)
    scroller.removeEventListener('wheel', stop)
    stop()
  }
}
