import { useInfiniteQuery } from '@tanstack/react-query'
import { inPages, type Page } from '@/api/pages'

/** What is read from many events is refreshed less often. */
const REFRESH_MS = 30_000

interface Asking<Row> {
  queryKey: readonly unknown[]
  /** Asks for a page: the one after a cursor, or the first. */
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>
  /** What tells a row from all others. */
  keyOf: (row: Row) => string
}

/** A ranking that is read page by page; a row that moved on to the next page meanwhile is shown once. */
export function useRanking<Row>({ queryKey, ask, keyOf }: Asking<Row>) {
  const { data, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...inPages(queryKey, ask),
    refetchInterval: REFRESH_MS,
    staleTime: 5_000,
  })
  const rows = data?.pages.flatMap(({ items }) => items)
  return {
    rows: rows && [...new Map(rows.map((row) => [keyOf(row), row])).values()],
    isPending,
    error,
    more: {
      hasMore: hasNextPage,
      loadingMore: isFetchingNextPage,
      loadMore: () => void fetchNextPage(),
    },
  }
}

export type RankingAnswer<Row> = ReturnType<typeof useRanking<Row>>
