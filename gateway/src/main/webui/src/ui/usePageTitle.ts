import { useEffect } from 'react'
import { inItsDirection } from './direction'

/** Names the browser tab after the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${inItsDirection(title)} · Sojourn`
  }, [title])
}
