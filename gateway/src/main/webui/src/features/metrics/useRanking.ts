import { useList } from '@/api/answers'
import type { Page } from '@/api/pages'
import type { Answer } from '@/ui/Answered'

/** What is read from many events is refreshed less often. */
const REFRESH_MS = 30_000

interface Asking<Row> {
  queryKey: readonly unknown[]
  /** Asks for a page: the one after a cursor, or the first. */
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>
  /** What tells a row from all others. */
  keyOf: (row: Row) => string
}

/** The rows of a ranking, and how more of them are read. */
export interface RankingAnswer<Row> extends Answer<Row[]> {
  more: { hasMore: boolean; loadingMore: boolean; loadMore: () => void }
}

/** A ranking that is read page by page; a row that moved on to the next page meanwhile is shown once. */
export function useRanking<Row>({ queryKey, ask, keyOf }: Asking<Row>): RankingAnswer<Row> {
  const list = useList(queryKey, ask, { refetchInterval: () => REFRESH_MS, staleTime: 5_000 })
  const rows = list.data?.pages.flatMap(({ items }) => items)
  return {
    data: rows && [...new Map(rows.map((row) => [keyOf(row), row])).values()],
    error: list.error,
    isPending: list.isPending,
    isFetching: list.isFetching,
    isPlaceholderData: list.isPlaceholderData,
    errorUpdateCount: list.errorUpdateCount,
    more: {
      hasMore: list.hasNextPage,
      loadingMore: list.isFetchingNextPage,
      loadMore: () => void list.fetchNextPage(),
    },
  }
}
