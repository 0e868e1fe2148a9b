import { Label, Tooltip } from '@patternfly/react-core'
import type { Session } from '@/api/types'

const MEANINGS: Record<string, string> = {
  new: 'The first visit of this person to the product',
  active: 'Another visit of this person to the product ended in the 30 days before',
  resurrected: 'The first visit of this person to the product for more than 30 days',
}

/** Whether the person is new to the product, active, or came back; nothing where the session is no visit to the product. */
export function ClassLabel({ session }: { session: Session }) {
  return session.class ? (
    <Tooltip content={MEANINGS[session.class]}>
      <Label isCompact variant="outline">
        {session.class}
      </Label>
    </Tooltip>
  ) : null
}
