import { useState } from 'react'
import type { Source, SourceDraft } from '@/api/types'
import { Dialog } from '@/ui/Dialog'
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
    <Dialog
      id="source-modal"
      title={source ? `Edit ${source.name}` : 'Add source'}
      action={source ? 'Save' : 'Add source'}
      ready={ready}
      failure="The source was not saved"
      pending={save.isPending}
      error={save.error}
      form={FORM}
      onClose={onClose}
    >
      <SourceForm
        id={FORM}
        draft={draft}
        onChange={setDraft}
        onSubmit={() => save.mutate(draft, { onSuccess: onSaved })}
      />
    </Dialog>
  )
}
