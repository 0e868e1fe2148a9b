import { Tooltip } from '@patternfly/react-core'
import { formatAgo, formatInstant } from '@/ui/format'

/** How long ago an instant is; exactly on hover. */
export const Ago = ({ at }: { at: string }) => (
  <Tooltip content={formatInstant(at)}>
    <time dateTime={at}>{formatAgo(at)}</time>
  </Tooltip>
)
