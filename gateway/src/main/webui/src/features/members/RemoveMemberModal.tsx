import { Button, Content, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useRemoveMember } from './useMembers'

interface Props {
  systemId: string
  principal: string
  onClose: () => void
}

export function RemoveMemberModal({ systemId, principal, onClose }: Props) {
  const remove = useRemoveMember(systemId)
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="remove-member">
      <ModalHeader title={`Remove ${principal}?`} titleIconVariant="warning" labelId="remove-member" />
      <ModalBody>
        <ProblemAlert error={remove.error} title="The member was not removed" />
        <Content component="p">They lose access to this system at once.</Content>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          isDisabled={remove.isPending}
          onClick={() => remove.mutate(principal, { onSuccess: onClose })}
        >
          Remove member
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
