import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert'

interface Props {
  id: string
  title: string
  /** What the button says that does it. */
  action: string
  failure: string
  danger?: boolean
  pending: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks before something is done, and stays with the reason when it fails. */
export const ConfirmModal = ({ id, title, action, failure, danger, pending, error, ...rest }: Props) => (
  <Modal isOpen variant="small" onClose={rest.onClose} aria-labelledby={id}>
    <ModalHeader title={title} labelId={id} {...(danger && { titleIconVariant: 'warning' as const })} />
    <ModalBody>
      <ProblemAlert error={error} title={failure} />
      {rest.children}
    </ModalBody>
    <ModalFooter>
      <Button
        variant={danger ? 'danger' : 'primary'}
        isLoading={pending}
        isDisabled={pending}
        onClick={rest.onConfirm}
      >
        {action}
      </Button>
      <Button variant="link" onClick={rest.onClose}>
        Cancel
      </Button>
    </ModalFooter>
  </Modal>
)
