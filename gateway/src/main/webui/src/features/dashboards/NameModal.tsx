import { FormGroup, TextInput } from '@patternfly/react-core'
import { useState } from 'react'
import { FormDialog } from '@/ui/FormDialog'

interface Props {
  title: string
  action: string
  name: string
  pending?: boolean
  error?: unknown
  onSubmit: (name: string) => void
  onClose: () => void
}

const LONGEST = 200

/** Asks for a dashboard's name. */
export function NameModal({ name: before, onSubmit, ...dialog }: Props) {
  const [name, setName] = useState(before)
  return (
    <FormDialog
      {...dialog}
      id="dashboard-name"
      ready={name.trim() !== ''}
      failure="The dashboard was not saved"
      onSubmit={() => onSubmit(name.trim())}
    >
      <FormGroup label="Name" isRequired fieldId="dashboard-name-field">
        <TextInput
          id="dashboard-name-field"
          value={name}
          maxLength={LONGEST}
          onChange={(_event, value) => setName(value)}
          isRequired
        />
      </FormGroup>
    </FormDialog>
  )
}
