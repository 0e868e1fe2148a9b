import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { formatClockTime, formatDuration } from '@/ui/format'

type Part = Session['propertySessions'][number]

const timeOf = (at: string): string => formatClockTime(at).slice(0, 8)
const lengthOf = ({ startedAt, endedAt }: Part): number => Date.parse(endedAt) - Date.parse(startedAt)

/** The parts of a session on each type of source, and what prompted what (X1, X2). */
export const PropertiesPanel = ({ session: { propertySessions } }: { session: Session }) => (
  <Card isCompact component="section" aria-label="Properties">
    <CardTitle component="h2">By source type</CardTitle>
    <CardBody>
      <ul className="sj-plain-list">
        {propertySessions.map((part) => (
          <li key={`${part.sourceType} ${part.startedAt}`}>
            <strong>{part.sourceType}</strong>{' '}
            <span className="sj-muted">
              {timeOf(part.startedAt)} to {timeOf(part.endedAt)}, {formatDuration(lengthOf(part))}
            </span>
            {part.promptedBy && (
              <div>
                <Label isCompact color="purple">
                  Prompted by {part.promptedBy.sourceType} at{' '}
                  {timeOf(part.promptedBy.startedAt ?? part.startedAt)}
                </Label>
              </div>
            )}
          </li>
        ))}
      </ul>
    </CardBody>
  </Card>
)
