import { Label, Tooltip } from '@patternfly/react-core'
import type { Session } from '@/api/types'

const CLASSES: Record<string, [name: string, meaning: string]> = {
  new: ['New', 'The first visit of this person to the product'],
  active: ['Active', 'Another visit of this person to the product ended in the 30 days before'],
  resurrected: ['Resurrected', 'The first visit of this person to the product for more than 30 days'],
}

/** Whether the person is new to the product, active, or came back; nothing where the session is no visit to the product. */
export function ClassLabel({ session }: { session: Session }) {
  const known = session.class && CLASSES[session.class]
  return known ? (
    <Tooltip content={known[1]}>
      <Label isCompact variant="outline">
        {known[0]}
      </Label>
    </Tooltip>
  ) : null
}
