import { Button, Tooltip } from '@patternfly/react-core'
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon'
import { useState } from 'react'
import { useMayWrite } from '@/app/meContext'
import type { Session } from '@/api/types'
import { menuHolder } from '@/ui/menuHolder'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { SaveModal } from './SaveModal'

interface Props {
  player: SessionPlayer
  session: Session
}

const LABEL = 'Save the replay as a file'

/** For those who may take a replay away (P16). */
export function SaveButton({ player, session }: Props) {
  const [open, setOpen] = useState(false)
  if (!useMayWrite()) {
    return null
  }
  return (
    <>
      <Tooltip content={LABEL} appendTo={menuHolder}>
        <Button variant="plain" aria-label={LABEL} icon={<DownloadIcon />} onClick={() => setOpen(true)} />
      </Tooltip>
      {open && <SaveModal player={player} session={session} onClose={() => setOpen(false)} />}
    </>
  )
}
