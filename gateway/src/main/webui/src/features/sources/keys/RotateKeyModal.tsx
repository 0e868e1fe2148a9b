import { Content, Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'
import { useState } from 'react'
import { Dialog } from '@/ui/Dialog'
import { useRotateKey } from './useKeys'

const HOUR = 3_600_000
const OVERLAPS = [
  { ms: 0, label: 'None: the old key stops at once' },
  { ms: HOUR, label: '1 hour' },
  { ms: 24 * HOUR, label: '1 day' },
  { ms: 7 * 24 * HOUR, label: '7 days' },
  { ms: 30 * 24 * HOUR, label: '30 days' },
]
const USUAL = 24 * HOUR

interface Props {
  systemId: string
  sourceId: string
  onClose: () => void
}

export function RotateKeyModal({ systemId, sourceId, onClose }: Props) {
  const [overlap, setOverlap] = useState(USUAL)
  const rotate = useRotateKey(systemId, sourceId)
  return (
    <Dialog
      id="rotate-key"
      title="Rotate the write key"
      action="Make a new key"
      failure="The key was not rotated"
      danger={overlap === 0}
      pending={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate(overlap, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Content component="p">
        A new key becomes the current one. Both are accepted during the overlap: put the new key into your
        pages and servers meanwhile.
      </Content>
      <Form>
        <FormGroup label="Overlap" fieldId="key-overlap">
          <FormSelect
            id="key-overlap"
            value={overlap}
            onChange={(_event, value) => setOverlap(Number(value))}
          >
            {OVERLAPS.map(({ ms, label }) => (
              <FormSelectOption key={ms} value={ms} label={label} />
            ))}
          </FormSelect>
        </FormGroup>
      </Form>
    </Dialog>
  )
}
