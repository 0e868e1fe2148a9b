import { Skeleton } from '@patternfly/react-core'

const ROWS = 8

export const SessionsSkeleton = () => (
  <div className="sj-skeleton" role="status" aria-label="Loading sessions">
    {Array.from({ length: ROWS }, (_, row) => (
      <div key={row} className="sj-skeleton__row">
        <Skeleton width="34%" />
        <Skeleton width="14%" />
        <Skeleton width="10%" />
        <Skeleton width="12%" />
        <Skeleton width="16%" />
      </div>
    ))}
  </div>
)
