import { Alert, AlertActionLink, Spinner, Stack } from '@patternfly/react-core'
import { Link } from 'react-router'
import { formatInstant } from '@/ui/format'
import { useActivity } from '../useActivity'
import { RefusedMeanwhile } from './RefusedMeanwhile'

interface Props {
  systemId: string
  sourceId: string
  admin: boolean
}

/** Waits for the first event of a source where its snippets are, and turns green when it is there; until then says what was refused. */
export function FirstEvent({ systemId, sourceId, admin }: Props) {
  const activity = useActivity(systemId, sourceId)
  const first = activity.data?.firstEventAt
  return (
    <Stack hasGutter role="status" className="sj-first-event">
      {first ? (
        <Alert
          isInline
          variant="success"
          title={`First event received on ${formatInstant(first)}`}
          actionLinks={
            <AlertActionLink component={(props) => <Link {...props} to="../debugger" relative="path" />}>
              See the latest events
            </AlertActionLink>
          }
        >
          The source is connected.
        </Alert>
      ) : (
        <Alert
          isInline
          variant={activity.isError ? 'warning' : 'info'}
          customIcon={activity.isError ? undefined : <Spinner isInline aria-hidden="true" />}
          title={activity.isError ? 'Whether events arrive is not known now' : 'Waiting for the first event'}
        >
          {activity.isError
            ? activity.error.message
            : 'Paste one of the snippets and open a page or run it. This turns green by itself.'}
        </Alert>
      )}
      {activity.data && !first && <RefusedMeanwhile systemId={systemId} sourceId={sourceId} admin={admin} />}
    </Stack>
  )
}
