import { infiniteQueryOptions, keepPreviousData, type InfiniteData } from '@tanstack/react-query'

export interface Page<Item> {
  items: Item[]
  next?: string | null
}

/** A list that the API gives page by page, each with the cursor of the next one. While another list is asked for, the one before stays. */
export const inPages = <Item>(
  queryKey: readonly unknown[],
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => page(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData<InfiniteData<Page<Item>, string | null>>,
  })
