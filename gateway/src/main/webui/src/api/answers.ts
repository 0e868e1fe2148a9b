import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { inPages, type Page } from './pages'

interface Question<Data> {
  queryKey: readonly unknown[]
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>
  refetchInterval: number
  staleTime: number
}

/**
 * What is there while the first answer to a question is on its way: the answer to the question before, which `isPlaceholderData` tells. Once
 * the question failed there is none, also while it is asked again: what answers another one does not come back beside an error.
 */
function useOneBefore(queryKey: readonly unknown[]) {
  const queries = useQueryClient()
  return <Data>(before: Data | undefined): Data | undefined =>
    queries.getQueryState(queryKey)?.errorUpdateCount ? undefined : before
}

/** The answer to a question that changes with a filter. `Answered` shows it, and whether it is that of the filter before. */
export function useAnswer<Data>(question: Question<Data>) {
  return useQuery({ ...question, placeholderData: useOneBefore(question.queryKey) })
}

interface Refreshed {
  /** By how many pages are shown. */
  refetchInterval?: (pages: number) => number
  staleTime?: number
}

/** The same for a list that the API gives page by page. */
export function useList<Item>(
  queryKey: readonly unknown[],
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
  { refetchInterval, ...refreshed }: Refreshed = {},
) {
  const oneBefore = useOneBefore(queryKey)
  return useInfiniteQuery({
    ...inPages(queryKey, page),
    ...refreshed,
    refetchInterval: ({ state }) => refetchInterval?.(state.data?.pages.length ?? 1) ?? false,
    placeholderData: oneBefore,
  })
}
