import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Radio,
  TextInput,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { Role } from '@/api/types'
import { FormDialog } from '@/ui/FormDialog'
import { ROLES, usePutMember } from './useMembers'

export function AddMemberModal({ systemId, onClose }: { systemId: string; onClose: () => void }) {
  const [principal, setPrincipal] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const put = usePutMember(systemId)
  return (
    <FormDialog
      id="add-member"
      title="Add member"
      action="Add member"
      ready={principal.trim() !== ''}
      failure="The member was not added"
      pending={put.isPending}
      error={put.error}
      onSubmit={() => put.mutate({ principal: principal.trim(), role }, { onSuccess: onClose })}
      onClose={onClose}
    >
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
              As they sign in with, in lower case; for machines service-account- and the client id.
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
    </FormDialog>
  )
}
