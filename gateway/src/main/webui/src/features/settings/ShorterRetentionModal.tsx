import { Content } from '@patternfly/react-core'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useNumbers } from '@/features/metrics/useMetrics'
import { DEFAULT_FILTER, filterToUrl } from '@/features/sessions/sessionFilter'
import { Dialog } from '@/ui/Dialog'
import { formatInstant, plural } from '@/ui/format'
import { sayLength } from './length'

interface Props {
  systemId: string
  retentionMs: number
  pending: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what is older than the new retention is deleted, and tells how much that is. */
export function ShorterRetentionModal({ systemId, retentionMs, ...dialog }: Props) {
  const [cutOff] = useState(() => new Date(Date.now() - retentionMs).toISOString())
  const filter = useMemo(
    () => ({ ...DEFAULT_FILTER, range: 'all' as const, to: cutOff, rangeOf: 'end' }),
    [cutOff],
  )
  const { data, isPending } = useNumbers(systemId, filter)
  const count = data && Object.values(data.excluded).reduce((sum, left) => sum + left, data.totalSessions)
  return (
    <Dialog
      {...dialog}
      id="shorter-retention"
      title={`Delete sessions older than ${sayLength(retentionMs)}?`}
      action="Delete and keep it so"
      failure="The retention was not changed"
      danger
    >
      <Content component="p">
        What ended before {formatInstant(cutOff)} is deleted for good within minutes, with its events,
        summaries and replays, and so is everything else once it is as old. Nothing brings it back.
      </Content>
      <Content component="p" aria-live="polite">
        {isPending && 'Counting the sessions that this deletes…'}
        {count === 0 && 'There is no such session at present.'}
        {count !== undefined && count > 0 && (
          <>
            At present that is{' '}
            <Link to={`../sessions?${filterToUrl(filter).toString()}`}>{plural(count, 'session')}</Link>.
          </>
        )}
      </Content>
    </Dialog>
  )
}
