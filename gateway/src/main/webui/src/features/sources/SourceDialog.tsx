import type { Source } from '@/api/types'
import { DeleteSourceModal } from './DeleteSourceModal'
import { SourceModal } from './SourceModal'

export type Dialog = { kind: 'edit' | 'delete'; source: Source } | { kind: 'create' }

interface Props {
  dialog: Dialog | null
  systemId: string
  onClose: () => void
  onCreated?: (source: Source) => void
  onDeleted?: () => void
}

/** The dialog that is open about a source, if any. */
export function SourceDialog({ dialog, systemId, onClose, onCreated, onDeleted }: Props) {
  switch (dialog?.kind) {
    case 'create':
      return (
        <SourceModal
          systemId={systemId}
          onClose={onClose}
          onSaved={(source) => {
            onClose()
            onCreated?.(source)
          }}
        />
      )
    case 'edit':
      return <SourceModal systemId={systemId} source={dialog.source} onClose={onClose} onSaved={onClose} />
    case 'delete':
      return (
        <DeleteSourceModal
          systemId={systemId}
          source={dialog.source}
          onClose={onClose}
          onDeleted={() => {
            onClose()
            onDeleted?.()
          }}
        />
      )
    default:
      return null
  }
}
