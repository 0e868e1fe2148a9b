import type { SessionEvent } from '@/api/types'
import { formatInstant } from '@/ui/format'
import { KIND_LABEL } from './describeEvent'

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Everything that is known about an event. */
export function EventDetails({ event }: { event: SessionEvent }) {
  const rows: [string, unknown][] = [
    ['Kind', KIND_LABEL[event.kind]],
    ['Time', formatInstant(event.at)],
    ['By the sender’s clock', event.originalAt && formatInstant(event.originalAt)],
    ['Sent by its clock', event.sentAt && formatInstant(event.sentAt)],
    ['Address', event.url],
    ['Source', event.sourceType],
    ...Object.entries(event.properties ?? {}),
  ]
  return (
    <dl className="sj-details">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
    </dl>
  )
}
