import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { System } from '@/api/types'
import { SettingsCard } from './SettingsCard'
import { useSaveSystem } from './useSystem'

interface Props {
  system: System
  admin: boolean
}

const LONGEST_NAME = 200
const LONGEST_DESCRIPTION = 4000

/** What a system is called, and what it is about. */
export function AboutCard({ system, admin }: Props) {
  const [typed, setTyped] = useState<{ name?: string; description?: string }>({})
  const saving = useSaveSystem(system.id)
  const { name, description } = { ...system, ...typed }
  const isChanged = name.trim() !== system.name || description.trim() !== system.description
  const variant = admin ? {} : { readOnlyVariant: 'default' as const }
  return (
    <SettingsCard
      title="About"
      {...(admin && {
        save: {
          ready: isChanged && name.trim() !== '',
          pending: saving.isPending,
          done: saving.isSuccess && !isChanged,
          error: saving.error,
          onSubmit: () => saving.mutate({ name: name.trim(), description: description.trim() }),
        },
      })}
    >
      <FormGroup label="Name" isRequired={admin} fieldId="system-name">
        <TextInput
          id="system-name"
          value={name}
          maxLength={LONGEST_NAME}
          isRequired={admin}
          onChange={(_event, value) => setTyped({ ...typed, name: value })}
          {...variant}
        />
      </FormGroup>
      <FormGroup label="What is it about?" fieldId="system-description">
        <TextArea
          id="system-description"
          value={description}
          maxLength={LONGEST_DESCRIPTION}
          rows={4}
          resizeOrientation="vertical"
          onChange={(_event, value) => setTyped({ ...typed, description: value })}
          {...variant}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem>What visitors come for, in a few sentences.</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </SettingsCard>
  )
}
