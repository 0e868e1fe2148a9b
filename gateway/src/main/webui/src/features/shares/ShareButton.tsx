import { Button } from '@patternfly/react-core'
import ShareIcon from '@patternfly/react-icons/dist/esm/icons/share-alt-icon'
import { useState } from 'react'
import type { Session } from '@/api/types'
import { ShareModal } from './ShareModal'

export function ShareButton({ session }: { session: Session }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" size="sm" icon={<ShareIcon />} onClick={() => setOpen(true)}>
        Share
      </Button>
      {open && <ShareModal session={session} onClose={() => setOpen(false)} />}
    </>
  )
}
