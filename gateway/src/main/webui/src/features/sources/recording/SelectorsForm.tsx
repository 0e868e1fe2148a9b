import {
  ActionList,
  ActionListItem,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
} from '@patternfly/react-core'
import { useState } from 'react'
import { faultIn, KINDS, selectorsIn, type Selectors, type SelectorsId } from './recordingChoices'

interface Props {
  selectors: Selectors
  isDisabled: boolean
  onSave: (selectors: Selectors) => void
}

const mapped = <From, To>(values: Record<SelectorsId, From>, map: (value: From) => To) =>
  Object.fromEntries(KINDS.map(({ id }) => [id, map(values[id])])) as Record<SelectorsId, To>

/** What of a page is private, by CSS selectors: one a line. */
export function SelectorsForm({ selectors, isDisabled, onSave }: Props) {
  const [texts, setTexts] = useState(() => mapped(selectors, (list) => list.join('\n')))
  const wanted = mapped(texts, selectorsIn)
  const faults = mapped(wanted, faultIn)
  const wrong = KINDS.some(({ id }) => faults[id] !== null)
  const same = KINDS.every(({ id }) => wanted[id].join('\n') === selectors[id].join('\n'))
  return (
    <Form
      className="sj-settings"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) {
          onSave(wanted)
        }
      }}
    >
      {KINDS.map(({ id, label, explanation }) => (
        <FormGroup key={id} label={label} fieldId={id}>
          <TextArea
            id={id}
            className="sj-selectors"
            value={texts[id]}
            rows={3}
            resizeOrientation="vertical"
            spellCheck={false}
            isDisabled={isDisabled}
            aria-describedby={`${id}-explained`}
            validated={faults[id] === null ? 'default' : 'error'}
            onChange={(_event, value) => setTexts({ ...texts, [id]: value })}
          />
          <FormHelperText id={`${id}-explained`}>
            <HelperText>
              <HelperTextItem variant={faults[id] === null ? 'default' : 'error'}>
                {faults[id] ?? explanation}
              </HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
      ))}
      <ActionList>
        <ActionListItem>
          <Button type="submit" variant="secondary" isDisabled={isDisabled || wrong || same}>
            Save selectors
          </Button>
        </ActionListItem>
      </ActionList>
    </Form>
  )
}
