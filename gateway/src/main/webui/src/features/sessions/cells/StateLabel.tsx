import { Label } from '@patternfly/react-core'
import type { Session } from '@/api/types'

export function StateLabel({ session }: { session: Pick<Session, 'state'> }) {
  const open = session.state === 'open'
  return (
    <Label isCompact color={open ? 'green' : 'grey'} className={open ? 'sj-live' : ''}>
      {open ? 'Open' : 'Closed'}
    </Label>
  )
}
