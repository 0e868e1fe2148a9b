import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filterFromUrl, filterToUrl, type SessionFilter } from './sessionFilter'

/** The filter in the URL and the way to change parts of it. */
export function useSessionFilter() {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterFromUrl(params), [params])
  const change = useCallback(
    (part: Partial<SessionFilter>) => setParams(filterToUrl({ ...filter, ...part }), { replace: true }),
    [filter, setParams],
  )
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  return { filter, change, clear }
}
