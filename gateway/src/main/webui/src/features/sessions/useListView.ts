import { useMemo } from 'react'
import { useChoice, useParam } from '@/ui/useParam'
import { COLUMNS, columnsOf, USUAL, type ColumnId } from './columns'

/** What a list is ordered by, the latest first, or the highest score. */
export type Sort = 'start' | 'last-event' | 'score'
const SORTS: readonly Sort[] = ['start', 'last-event', 'score']

const idsFrom = (text: string): ColumnId[] => {
  const names = text.split(',')
  return COLUMNS.map(({ id }) => id).filter((id) => names.includes(id))
}

/** How the list is shown: its columns, those given where none are chosen, and its order, kept in the URL beside the filter. */
export function useListView(usual: readonly ColumnId[] = USUAL, usualSort: Sort = 'start') {
  const [sort, setSort] = useChoice<Sort>('sort', SORTS, usualSort)
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
    setColumns: (next: readonly ColumnId[]) => show(next.join() === usual.join() ? '' : next.join(',')),
  }
}
