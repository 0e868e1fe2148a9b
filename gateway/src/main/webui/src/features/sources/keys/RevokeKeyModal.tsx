import { Content } from '@patternfly/react-core'
import { Dialog } from '@/ui/Dialog'
import { useRevokeKey } from './useKeys'

interface Props {
  systemId: string
  sourceId: string
  writeKey: string
  onClose: () => void
}

export function RevokeKeyModal({ systemId, sourceId, writeKey, onClose }: Props) {
  const revoke = useRevokeKey(systemId, sourceId)
  return (
    <Dialog
      id="revoke-key"
      title="Revoke this key?"
      action="Revoke key"
      failure="The key was not revoked"
      danger
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(writeKey, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Content component="p">
        What is still sent with <code>{writeKey}</code> is refused from now on.
      </Content>
    </Dialog>
  )
}
