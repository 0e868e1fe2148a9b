import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { Popup } from './Popup'
import { ProblemAlert } from './ProblemAlert'

export interface DialogProps {
  id: string
  title: string
  description?: string
  /** What the button says that does it. */
  action: string
  /** Whether there is enough to do it with. */
  ready?: boolean
  danger?: boolean
  pending?: boolean
  error?: unknown
  /** The heading of an error. */
  failure?: string
  onClose: () => void
  children: ReactNode
}

/** A dialog begins with its first field; without one with Cancel, which does no harm. */
const FIRST = '.pf-v6-c-modal-box :is(input, textarea, select), .pf-v6-c-modal-box footer button:last-of-type'

/** Either the button does it, or it submits a form of the dialog. */
type Action = { onConfirm: () => void; form?: never } | { form: string; onConfirm?: never }

/** Asks before something is done, and stays with the reason when it fails. */
export function Dialog({ id, ready = true, danger, pending = false, ...rest }: DialogProps & Action) {
  const submits = rest.form && { type: 'submit' as const, form: rest.form }
  return (
    <Popup variant="small" onClose={rest.onClose} labelId={id} elementToFocus={FIRST}>
      <ModalHeader
        title={rest.title}
        description={rest.description}
        labelId={id}
        {...(danger && { titleIconVariant: 'warning' as const })}
      />
      <ModalBody>
        <ProblemAlert error={rest.error} title={rest.failure ?? 'That did not work'} />
        {rest.children}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={danger ? 'danger' : 'primary'}
          isLoading={pending}
          isDisabled={!ready || pending}
          onClick={rest.onConfirm}
          {...submits}
        >
          {rest.action}
        </Button>
        <Button variant="link" onClick={rest.onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Popup>
  )
}
