import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Radio,
  TextInput,
} from '@patternfly/react-core'
import { useState, type FormEvent } from 'react'
import type { Role } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ROLES, usePutMember } from './useMembers'

const FORM = 'add-member-form'

export function AddMemberModal({ systemId, onClose }: { systemId: string; onClose: () => void }) {
  const [principal, setPrincipal] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const put = usePutMember(systemId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put.mutate({ principal: principal.trim(), role }, { onSuccess: onClose })
  }
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="add-member">
      <ModalHeader title="Add member" labelId="add-member" />
      <ModalBody>
        <Form id={FORM} onSubmit={submit}>
          <ProblemAlert error={put.error} title="The member was not added" />
          <FormGroup label="User name" isRequired fieldId="member-principal">
            <TextInput
              id="member-principal"
              isRequired
              value={principal}
              onChange={(_event, value) => setPrincipal(value)}
            />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>
                  As they sign in with; for machines service-account- and the client id.
                </HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label="Role" role="radiogroup" fieldId="member-role">
            {ROLES.map(({ id, label, may }) => (
              <Radio
                key={id}
                id={`member-role-${id}`}
                name="member-role"
                label={label}
                description={may}
                isChecked={role === id}
                onChange={() => setRole(id)}
              />
            ))}
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={FORM}
          isLoading={put.isPending}
          isDisabled={!principal.trim() || put.isPending}
        >
          Add member
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
