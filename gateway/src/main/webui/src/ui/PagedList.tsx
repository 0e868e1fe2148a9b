import { Skeleton } from '@patternfly/react-core'
import type { InfiniteData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page } from '@/api/pages'
import { Answered, type Answer } from './Answered'
import { ErrorState } from './ErrorState'
import { LoadMore } from './LoadMore'

/** What of a query in pages is shown. */
export interface ListQuery<Item> extends Answer<InfiniteData<Page<Item>, unknown>> {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

interface Props<Item> {
  list: ListQuery<Item>
  /** What is there while the first page is on its way; or what is loading, in words. */
  loading: ReactNode
  /** What is there when the list is empty. */
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

/** A list that is loaded page by page, or why there is none to show. What was loaded stays while a refresh fails. */
export function PagedList<Item>({ list, loading, empty, children }: Props<Item>) {
  return (
    <Answered
      answer={list}
      loading={typeof loading === 'string' ? <Skeleton height="12rem" screenreaderText={loading} /> : loading}
      failed={(error) => <ErrorState error={error} onRetry={() => void list.refetch()} />}
    >
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        return items.length === 0 ? (
          empty
        ) : (
          <>
            {children(items)}
            {!list.isPlaceholderData && (
              <LoadMore
                hasMore={list.hasNextPage}
                loadingMore={list.isFetchingNextPage}
                loadMore={() => void list.fetchNextPage()}
              />
            )}
          </>
        )
      }}
    </Answered>
  )
}
