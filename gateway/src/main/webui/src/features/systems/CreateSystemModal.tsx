import {
  Button,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, bodyOf } from '@/api/client'
import { ME } from '@/api/queryClient'
import type { NewSystem } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'

function useCreateSystem() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: NewSystem) => bodyOf(api.POST('/api/v1/systems', { body })),
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ name: name.trim(), description: description.trim() })
  }
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="create-system">
      <ModalHeader title="Create a system" labelId="create-system" />
      <ModalBody>
        <Form id="create-system-form" onSubmit={submit}>
          <ProblemAlert error={create.error} title="The system was not created" />
          <FormGroup label="Name" isRequired fieldId="system-name">
            <TextInput
              id="system-name"
              value={name}
              onChange={(_event, value) => setName(value)}
              isRequired
            />
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
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="create-system-form"
          isLoading={create.isPending}
          isDisabled={!name.trim() || create.isPending}
        >
          Create
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
