import { Content } from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { Dialog } from '@/ui/Dialog'
import { useDeleteSource } from './useSources'
import { isolated } from '@/ui/direction'

interface Props {
  systemId: string
  source: Source
  onClose: () => void
  onDeleted: () => void
}

export function DeleteSourceModal({ systemId, source, onClose, onDeleted }: Props) {
  const remove = useDeleteSource(systemId)
  return (
    <Dialog
      id="delete-source"
      title={`Delete ${isolated(source.name)}?`}
      action="Delete source"
      failure="The source was not deleted"
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(source.id, { onSuccess: onDeleted })}
      onClose={onClose}
    >
      <Content component="p">
        Its write key stops working at once: pages that still send with it are refused. Sessions collected so
        far stay.
      </Content>
    </Dialog>
  )
}
