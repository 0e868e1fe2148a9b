import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core'
import { useState } from 'react'
import { FormDialog } from '../FormDialog'

interface Props {
  from: string
  to: string
  onApply: (from: string, to: string) => void
  onClose: () => void
}

const toLocalField = (iso: string): string => {
  if (!iso) {
    return ''
  }
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const toInstant = (field: string): string => (field ? new Date(field).toISOString() : '')

export function CustomRangeModal({ from, to, onApply, onClose }: Props) {
  const [start, setStart] = useState(toLocalField(from))
  const [end, setEnd] = useState(toLocalField(to))
  const reversed = Boolean(start && end && start >= end)
  return (
    <FormDialog
      id="custom-range"
      title="Custom range"
      description="In your time zone."
      action="Apply"
      ready={!reversed && Boolean(start || end)}
      horizontal
      onSubmit={() => onApply(toInstant(start), toInstant(end))}
      onClose={onClose}
    >
      <FormGroup label="From" fieldId="range-from">
        <TextInput
          id="range-from"
          type="datetime-local"
          value={start}
          onChange={(_event, value) => setStart(value)}
        />
      </FormGroup>
      <FormGroup label="To" fieldId="range-to">
        <TextInput
          id="range-to"
          type="datetime-local"
          value={end}
          onChange={(_event, value) => setEnd(value)}
          validated={reversed ? 'error' : 'default'}
        />
        {reversed && (
          <FormHelperText>
            <HelperText>
              <HelperTextItem variant="error">Choose an end after the start.</HelperTextItem>
            </HelperText>
          </FormHelperText>
        )}
      </FormGroup>
    </FormDialog>
  )
}
