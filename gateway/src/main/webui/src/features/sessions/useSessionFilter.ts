import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { DEFAULT_FILTER, filterFromUrl, filterToUrl, type SessionFilter } from './sessionFilter'

/** What stands in the URL for as long as something is open above the page. */
export const PANEL = 'panel'

/** The filter, beside what else stands in the URL: how the page is shown. */
function withView(filter: URLSearchParams, before: URLSearchParams): URLSearchParams {
  for (const [name, value] of before) {
    if (!(name in DEFAULT_FILTER) && name !== PANEL) {
      filter.set(name, value)
    }
  }
  return filter
}

/** The filter in the URL, the way to change parts of it, and the page's address with another one; the browser's back button takes a change back. */
export function useSessionFilter() {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterFromUrl(params), [params])
  const show = useCallback(
    (next: SessionFilter) => {
      const after = withView(filterToUrl(next), params)
      setParams(after, { replace: after.toString() === params.toString() })
    },
    [params, setParams],
  )
  const list = useCallback(
    (next: SessionFilter, panel?: string) => {
      const after = withView(filterToUrl(next), params)
      if (panel) {
        after.set(PANEL, panel)
      }
      return `?${after.toString()}`
    },
    [params],
  )
  const change = useCallback((part: Partial<SessionFilter>) => show({ ...filter, ...part }), [filter, show])
  const clear = useCallback(() => show(DEFAULT_FILTER), [show])
  return { filter, change, clear, list }
}
