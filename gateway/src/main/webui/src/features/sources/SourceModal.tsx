import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import { useState } from 'react'
import type { Source, SourceDraft } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { SourceForm } from './SourceForm'
import { useSaveSource } from './useSources'

interface Props {
  systemId: string
  source?: Source
  onClose: () => void
  onSaved: (source: Source) => void
}

const FORM = 'source-form'
const BLANK: SourceDraft = {
  name: '',
  type: 'product',
  environment: 'production',
  allowedOrigins: [],
  recording: false,
}

const draftOf = ({ name, type, environment, allowedOrigins, recording }: SourceDraft): SourceDraft => ({
  name,
  type,
  environment,
  allowedOrigins,
  recording,
})

export function SourceModal({ systemId, source, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState(draftOf(source ?? BLANK))
  const save = useSaveSource(systemId, source?.id)
  const ready = draft.name.trim() !== '' && draft.type.trim() !== ''
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="source-modal">
      <ModalHeader title={source ? `Edit ${source.name}` : 'Add source'} labelId="source-modal" />
      <ModalBody>
        <ProblemAlert error={save.error} title="The source was not saved" />
        <SourceForm
          id={FORM}
          draft={draft}
          onChange={setDraft}
          onSubmit={() => save.mutate(draft, { onSuccess: onSaved })}
        />
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={FORM} isLoading={save.isPending} isDisabled={!ready || save.isPending}>
          {source ? 'Save' : 'Add source'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  )
}
