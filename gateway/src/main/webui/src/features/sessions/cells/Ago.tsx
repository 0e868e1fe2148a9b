import { Tooltip } from '@patternfly/react-core'
import { formatInstant } from '@/ui/format'
import { useAgo } from '@/ui/useAgo'

/** How long ago an instant is, as time goes on; exactly on hover. */
export const Ago = ({ at }: { at: string }) => {
  const ago = useAgo(at)
  return (
    <Tooltip content={formatInstant(at)}>
      <time dateTime={at}>{ago}</time>
    </Tooltip>
  )
}
