import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filterFromUrl, filterToUrl, type SessionFilter } from './sessionFilter'

/** What stands in the URL beside the filter, and stays when that changes: how the list is shown. */
const VIEW = ['sort', 'columns']

function withView(filter: URLSearchParams, before: URLSearchParams): URLSearchParams {
  for (const name of VIEW) {
    const value = before.get(name)
    if (value) {
      filter.set(name, value)
    }
  }
  return filter
}

/** The filter in the URL and the way to change parts of it. */
export function useSessionFilter() {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterFromUrl(params), [params])
  const change = useCallback(
    (part: Partial<SessionFilter>) =>
      setParams((before) => withView(filterToUrl({ ...filter, ...part }), before), { replace: true }),
    [filter, setParams],
  )
  const clear = useCallback(
    () => setParams((before) => withView(new URLSearchParams(), before), { replace: true }),
    [setParams],
  )
  return { filter, change, clear }
}
