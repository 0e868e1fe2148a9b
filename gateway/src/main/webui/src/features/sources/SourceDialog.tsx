import type { Source } from '@/api/types'
import { DeleteSourceModal } from './DeleteSourceModal'
import { InstallModal } from './InstallModal'
import { SourceModal } from './SourceModal'

export type Dialog = { kind: 'install' | 'edit' | 'delete'; source: Source } | { kind: 'create' }

interface Props {
  dialog: Dialog | null
  systemId: string
  onClose: () => void
}

/** The dialog that is open on the page of sources, if any. */
export function SourceDialog({ dialog, systemId, onClose }: Props) {
  switch (dialog?.kind) {
    case 'create':
      return <SourceModal systemId={systemId} onClose={onClose} />
    case 'edit':
      return <SourceModal systemId={systemId} source={dialog.source} onClose={onClose} />
    case 'install':
      return <InstallModal source={dialog.source} onClose={onClose} />
    case 'delete':
      return <DeleteSourceModal systemId={systemId} source={dialog.source} onClose={onClose} />
    default:
      return null
  }
}
