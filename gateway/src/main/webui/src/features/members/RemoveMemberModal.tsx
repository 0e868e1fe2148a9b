import { Content } from '@patternfly/react-core'
import { Dialog } from '@/ui/Dialog'
import { useRemoveMember } from './useMembers'
import { isolated } from '@/ui/direction'

interface Props {
  systemId: string
  principal: string
  onClose: () => void
}

export function RemoveMemberModal({ systemId, principal, onClose }: Props) {
  const remove = useRemoveMember(systemId)
  return (
    <Dialog
      id="remove-member"
      title={`Remove ${isolated(principal)}?`}
      action="Remove member"
      failure="The member was not removed"
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(principal, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Content component="p">They lose access to this system at once.</Content>
    </Dialog>
  )
}
