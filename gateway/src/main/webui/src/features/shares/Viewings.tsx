import { Button, Skeleton } from '@patternfly/react-core'
import type { Session, Viewing } from '@/api/types'
import { Ago } from '@/features/sessions/cells/Ago'
import { ErrorState } from '@/ui/ErrorState'
import { useViewings } from './useShares'

const Viewer = ({ viewer, sharedBy }: Viewing) =>
  viewer ? (
    <bdi>{viewer}</bdi>
  ) : (
    <span>
      By the link of <bdi>{sharedBy ?? 'somebody'}</bdi>
    </span>
  )

/** The view log of a session (G3). */
export function Viewings({ session }: { session: Session }) {
  const viewings = useViewings(session)
  if (viewings.isPending) {
    return <Skeleton height="3rem" screenreaderText="Loading who watched" />
  }
  if (!viewings.data) {
    return <ErrorState error={viewings.error} onRetry={() => void viewings.refetch()} />
  }
  const items = viewings.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return <p className="sj-muted sj-small">Nobody yet.</p>
  }
  return (
    <>
      <ul className="sj-viewings">
        {items.map((viewing, index) => (
          <li key={`${viewing.at} ${index}`} data-testid="viewing">
            <Viewer {...viewing} />
            <span className="sj-muted sj-small">
              <Ago at={viewing.at} />
            </span>
          </li>
        ))}
      </ul>
      {viewings.hasNextPage && (
        <Button
          variant="link"
          isInline
          isLoading={viewings.isFetchingNextPage}
          onClick={() => void viewings.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  )
}
