import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { COLUMNS, columnsOf, USUAL, type ColumnId } from './columns'

/** What a list is ordered by, the latest first. */
export type Sort = 'start' | 'last-event'

const idsFrom = (text: string | null): ColumnId[] => {
  const names = (text ?? '').split(',')
  return COLUMNS.map(({ id }) => id).filter((id) => names.includes(id))
}

/** How the list is shown: its columns and its order, kept in the URL beside the filter. */
export function useListView(usual: readonly ColumnId[] = USUAL) {
  const [params, setParams] = useSearchParams()
  const sort: Sort = params.get('sort') === 'last-event' ? 'last-event' : 'start'
  const shown = params.get('columns')
  const chosen = useMemo(() => idsFrom(shown), [shown])
  const ids = chosen.length > 0 ? chosen : usual
  const columns = useMemo(() => columnsOf(ids), [ids])
  const set = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (value) {
            after.set(name, value)
          } else {
            after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  return {
    columns,
    ids,
    chosen: chosen.length > 0,
    sort,
    setSort: (next: Sort) => set('sort', next === 'start' ? null : next),
    setColumns: (next: readonly ColumnId[]) =>
      set('columns', next.length === 0 || next.join() === usual.join() ? null : next.join(',')),
  }
}
