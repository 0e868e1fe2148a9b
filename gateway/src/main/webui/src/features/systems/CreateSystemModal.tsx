import { FormGroup, TextArea, TextInput } from '@patternfly/react-core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api, bodyOf } from '@/api/client'
import { ME } from '@/api/queryClient'
import type { SystemEdit } from '@/api/types'
import { FormDialog } from '@/ui/FormDialog'

function useCreateSystem() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: SystemEdit) => bodyOf(api.POST('/api/v1/systems', { body })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ME })
      void navigate(`/systems/${encodeURIComponent(id)}/sources`)
    },
  })
}

export function CreateSystemModal({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const create = useCreateSystem()
  return (
    <FormDialog
      id="create-system"
      title="Create a system"
      action="Create"
      ready={name.trim() !== ''}
      failure="The system was not created"
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate({ name: name.trim(), description: description.trim() })}
      onClose={onClose}
    >
      <FormGroup label="Name" isRequired fieldId="system-name">
        <TextInput id="system-name" value={name} onChange={(_event, value) => setName(value)} isRequired />
      </FormGroup>
      <FormGroup label="What is it about?" fieldId="system-description">
        <TextArea
          id="system-description"
          value={description}
          onChange={(_event, value) => setDescription(value)}
          rows={3}
          resizeOrientation="vertical"
        />
      </FormGroup>
    </FormDialog>
  )
}
