import { Label } from '@patternfly/react-core'
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useState } from 'react'
import type { RecentEvent } from '@/api/types'
import { KindIcon } from '@/features/playback/transcript/KindIcon'
import { formatClockTime } from '@/ui/format'
import { Identifier } from '@/ui/Identifier'
import { EventDetails } from './EventDetails'
import { eventKind, eventTitle } from './eventDetails'

const COLUMNS = 5

const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id])

interface RowProps {
  event: RecentEvent
  index: number
  expanded: boolean
  toggle: () => void
}

const EventRow = ({ event, index, expanded, toggle }: RowProps) => (
  <Tbody isExpanded={expanded}>
    <Tr data-testid="recent-event">
      <Td
        expand={{ rowIndex: index, isExpanded: expanded, onToggle: toggle, expandId: 'event' }}
        aria-label={`Details of ${eventTitle(event)}`}
      />
      <Td dataLabel="Received" modifier="nowrap">
        <time dateTime={event.receivedAt}>{formatClockTime(event.receivedAt)}</time>
      </Td>
      <Td dataLabel="Kind">
        <span className="sj-event-kind">
          <KindIcon kind={eventKind(event)} />
          {eventKind(event)}
        </span>
      </Td>
      <Td dataLabel="Event" modifier="truncate">
        {eventTitle(event)}
      </Td>
      <Td dataLabel="Who">
        <span className="sj-event-who">
          <Identifier>{String(event.event.userId ?? event.anonymousId ?? '')}</Identifier>
          {event.event.bot === true && (
            <Label isCompact color="orange" className="sj-event-bot">
              bot
            </Label>
          )}
        </span>
      </Td>
    </Tr>
    {expanded && (
      <Tr isExpanded>
        <Td colSpan={COLUMNS} noPadding>
          <ExpandableRowContent>
            <EventDetails event={event} />
          </ExpandableRowContent>
        </Td>
      </Tr>
    )}
  </Tbody>
)

/** The newest events, each with its details on demand; what is open stays open while others come in. */
export function EventsTable({ events }: { events: RecentEvent[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => setOpen((before) => toggled(before, id))
  return (
    <Table aria-label="Latest events" variant="compact" className="sj-events">
      <Thead>
        <Tr>
          <Th screenReaderText="Details" className="sj-col-expand" />
          <Th className="sj-col-received">Received</Th>
          <Th className="sj-col-kind">Kind</Th>
          <Th>Event</Th>
          <Th className="sj-col-who">User or visitor</Th>
        </Tr>
      </Thead>
      {events.map((event, index) => (
        <EventRow
          key={event.id}
          event={event}
          index={index}
          expanded={open.has(event.id)}
          toggle={() => toggle(event.id)}
        />
      ))}
    </Table>
  )
}
