import { useMemo } from 'react'
import { isOneOf, useChoice, useParam } from '@/ui/useParam'
import { COLUMNS, columnsOf, USUAL, type ColumnId } from './columns'

/** What a list is ordered by, the latest first, or the highest score. */
export type Sort = 'start' | 'last-event' | 'score'

const idsFrom = (text: string): ColumnId[] => {
  const names = text.split(',')
  return COLUMNS.map(({ id }) => id).filter((id) => names.includes(id))
}

const isColumns = (text: string): boolean => {
  const known: readonly string[] = COLUMNS.map(({ id }) => id)
  return text.split(',').every((name) => known.includes(name))
}

/** How the list is shown: its order, usually the first of those given, and its columns, those given where none are chosen; kept in the URL beside the filter. */
export function useListView(sorts: readonly [Sort, ...Sort[]], usual: readonly ColumnId[] = USUAL) {
  const [sort, setSort] = useChoice<Sort>('sort', sorts, sorts[0])
  const [shown, show] = useParam('columns')
  const chosen = useMemo(() => idsFrom(shown), [shown])
  const ids = chosen.length > 0 ? chosen : usual
  const columns = useMemo(() => columnsOf(ids), [ids])
  return {
    columns,
    ids,
    chosen: chosen.length > 0,
    sort,
    setSort,
    settings: { sort: isOneOf(sorts), columns: isColumns },
    setColumns: (next: readonly ColumnId[]) => show(next.join() === usual.join() ? '' : next.join(',')),
  }
}
