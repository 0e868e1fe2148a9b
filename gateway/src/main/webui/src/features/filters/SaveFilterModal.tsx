import { Checkbox, Content, FormGroup, TextInput } from '@patternfly/react-core'
import { useState } from 'react'
import type { SavedFilter } from '@/api/types'
import { useSystemId } from '@/app/meContext'
import { FormDialog } from '@/ui/FormDialog'
import { described } from './savedFilter'
import { useFilterChanges } from './useSavedFilters'

interface Props {
  parameters: Record<string, string>
  /** The saved filter that is changed; a new one without. */
  present?: SavedFilter
  onClose: () => void
}

/** Gives a filter a name, and to others if that is wanted. */
export function SaveFilterModal({ parameters, present, onClose }: Props) {
  const [name, setName] = useState(present?.name ?? '')
  const [shared, setShared] = useState(present?.shared ?? false)
  const { save } = useFilterChanges(useSystemId())
  const submit = () =>
    save.mutate(
      {
        ...(present && { id: present.id }),
        draft: { name: name.trim(), parameters, shared, ...(present && { version: present.version }) },
      },
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      id="save-filter"
      title={present ? 'Change the saved filter' : 'Save these filters'}
      action="Save"
      ready={name.trim() !== ''}
      pending={save.isPending}
      error={save.error}
      failure="The filter was not saved"
      onSubmit={submit}
      onClose={onClose}
    >
      <FormGroup label="Name" fieldId="filter-name" isRequired>
        <TextInput
          id="filter-name"
          value={name}
          maxLength={100}
          isRequired
          onChange={(_event, value) => setName(value)}
        />
      </FormGroup>
      <Content component="p" className="sj-muted sj-small">
        {described({ parameters })}. The time range is not saved.
      </Content>
      <Checkbox
        id="filter-shared"
        label="Share it with all who may see this system"
        isChecked={shared}
        onChange={(_event, checked) => setShared(checked)}
      />
    </FormDialog>
  )
}
