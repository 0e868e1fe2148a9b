import { infiniteQueryOptions } from '@tanstack/react-query'

export interface Page<Item> {
  items: Item[]
  next?: string | null
}

/** A list that the API gives page by page, each with the cursor of the next one. */
export const inPages = <Item>(
  queryKey: readonly unknown[],
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => page(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  })
