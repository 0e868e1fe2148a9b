import { Alert, Content } from '@patternfly/react-core'
import { Link } from 'react-router'
import { reasonMeaning } from '@/features/delivery/reasons'
import { useBooks } from '@/features/delivery/useBooks'
import { USUAL, type DeliveryFilter } from '@/features/delivery/useDeliveryFilter'
import { formatCount } from '@/ui/format'

interface Props {
  systemId: string
  sourceId: string
  /** Administrators see samples of what was refused. */
  admin: boolean
}

const LAST_MINUTES = '15m'

/** The delivery page narrowed to a source, with the samples of a reason open. */
function deliveryPath({ systemId, sourceId, admin }: Props, reason: string): string {
  const search = new URLSearchParams({
    range: LAST_MINUTES,
    source: sourceId,
    ...(admin && { samplesOf: sourceId, reason }),
  })
  return `/systems/${encodeURIComponent(systemId)}/delivery?${search}`
}

/** What came from a source in the last minutes and was refused, and why: so nobody waits for what cannot come. */
export function RefusedMeanwhile(props: Props) {
  const filter: DeliveryFilter = { ...USUAL, range: LAST_MINUTES, sourceId: props.sourceId }
  const books = useBooks(props.systemId, filter)
  const refused = (books.data?.totals ?? [])
    .flatMap(({ states }) => states)
    .filter(({ state, count }) => state === 'refused' && count > 0)
  if (refused.length === 0) {
    return null
  }
  return (
    <Alert isInline variant="warning" title="Something came, but was refused in the last 15 minutes">
      <ul>
        {refused.map(({ reason, count }) => (
          <li key={reason}>
            <strong>{formatCount(count)} ×</strong> {reasonMeaning(reason ?? '') ?? reason}{' '}
            <Link to={deliveryPath(props, reason ?? '')}>
              {props.admin ? `See samples of ${reason}` : `See the delivery of ${reason}`}
            </Link>
          </li>
        ))}
      </ul>
      {!props.admin && <Content component="p">Administrators of the system can see samples.</Content>}
    </Alert>
  )
}
