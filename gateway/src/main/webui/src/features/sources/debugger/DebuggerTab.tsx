import { EmptyState, EmptyStateBody, Skeleton, Switch } from '@patternfly/react-core'
import StreamIcon from '@patternfly/react-icons/dist/esm/icons/stream-icon'
import { useState } from 'react'
import { ErrorState } from '@/ui/ErrorState'
import type { SourceTabProps } from '../sourceTabs'
import { EventsTable } from './EventsTable'
import { useRecentEvents } from './useRecentEvents'

/** The latest events of a source as they were stored, with what was added to them on arrival. */
export function DebuggerTab({ systemId, source }: SourceTabProps) {
  const [live, setLive] = useState(true)
  const events = useRecentEvents(systemId, source.id, live)
  return (
    <>
      <div className="sj-bar">
        <p className="sj-muted">
          The latest events as they are stored: what was sent, and what was added on arrival.
        </p>
        <Switch
          id="live-events"
          className="sj-push"
          label="Follow new events"
          isChecked={live}
          onChange={(_event, on) => setLive(on)}
        />
      </div>
      {events.isPending && <Skeleton height="12rem" screenreaderText="Loading events" />}
      {events.isError && !events.data && (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      )}
      {events.data?.length === 0 && (
        <EmptyState headingLevel="h2" titleText="No events yet" icon={StreamIcon}>
          <EmptyStateBody>Events appear here a second after they were sent.</EmptyStateBody>
        </EmptyState>
      )}
      {events.data && events.data.length > 0 && <EventsTable events={events.data} />}
    </>
  )
}
