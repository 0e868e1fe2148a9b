import { Button } from '@patternfly/react-core'

interface Props {
  hasMore: boolean
  loadingMore: boolean
  loadMore: () => void
}

/** The end of a list that is loaded page by page. */
export const LoadMore = ({ hasMore, loadingMore, loadMore }: Props) => (
  <div className="sj-more">
    {hasMore ? (
      <Button variant="secondary" onClick={loadMore} isLoading={loadingMore} isDisabled={loadingMore}>
        Load more
      </Button>
    ) : (
      <span className="sj-muted">That is all.</span>
    )}
  </div>
)
