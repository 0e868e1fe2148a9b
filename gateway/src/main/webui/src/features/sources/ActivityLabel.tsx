import { Label, Spinner, Tooltip } from '@patternfly/react-core'
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon'
import { formatAgo, formatCount, formatInstant } from '@/ui/format'
import { useActivity } from './useActivity'

interface Props {
  systemId: string
  sourceId: string
}

/** Tells shortly whether events come from a source. */
export function ActivityLabel({ systemId, sourceId }: Props) {
  const activity = useActivity(systemId, sourceId)
  if (!activity.data) {
    return activity.isError ? (
      <Label isCompact color="grey">
        Activity unknown
      </Label>
    ) : null
  }
  const { firstEventAt, lastEventAt, eventsLastMinute } = activity.data
  if (!firstEventAt || !lastEventAt) {
    return (
      <Label isCompact color="orange" icon={<Spinner isInline aria-hidden="true" />}>
        Waiting for the first event
      </Label>
    )
  }
  return (
    <Tooltip content={`First event ${formatInstant(firstEventAt)}, last ${formatInstant(lastEventAt)}`}>
      <Label isCompact color="green" icon={<CheckCircleIcon />}>
        {eventsLastMinute > 0
          ? `${formatCount(eventsLastMinute)} in the last minute`
          : `Last event ${formatAgo(lastEventAt)}`}
      </Label>
    </Tooltip>
  )
}
