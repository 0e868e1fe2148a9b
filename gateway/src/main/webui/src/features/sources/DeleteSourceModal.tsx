import { Button, Content, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useDeleteSource } from './useSources'

interface Props {
  systemId: string
  source: Source
  onClose: () => void
  onDeleted: () => void
}

export function DeleteSourceModal({ systemId, source, onClose, onDeleted }: Props) {
  const remove = useDeleteSource(systemId)
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="delete-source">
      <ModalHeader title={`Delete ${source.name}?`} titleIconVariant="warning" labelId="delete-source" />
      <ModalBody>
        <ProblemAlert error={remove.error} title="The source was not deleted" />
        <Content component="p">
          Its write key stops working at once: pages that still send with it are refused. Sessions collected
          so far stay.
        </Content>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          isDisabled={remove.isPending}
          onClick={() => remove.mutate(source.id, { onSuccess: onDeleted })}
        >
          Delete source
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
