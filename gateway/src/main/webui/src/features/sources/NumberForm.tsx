import {
  ActionList,
  ActionListItem,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core'
import { useState } from 'react'

interface Props<Value> {
  id: string
  label: string
  /** What is saved now, and the same as it is typed. */
  value: Value
  text: string
  inputMode: 'decimal' | 'numeric'
  placeholder?: string
  explanation: string
  /** Said of what is no such number. */
  fault: string
  /** What was typed; undefined for what is no such number. */
  read: (text: string) => Value | undefined
  save: string
  isDisabled: boolean
  onSave: (value: Value) => void
}

/** A number that is saved by itself. */
export function NumberForm<Value>({
  id,
  label,
  value,
  text: saved,
  save,
  isDisabled,
  ...rest
}: Props<Value>) {
  const { inputMode, placeholder, explanation, fault, read, onSave } = rest
  const [text, setText] = useState(saved)
  const wanted = read(text)
  const wrong = wanted === undefined
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) {
          onSave(wanted)
        }
      }}
    >
      <FormGroup label={label} fieldId={id}>
        <TextInput
          id={id}
          className="sj-rate"
          inputMode={inputMode}
          value={text}
          placeholder={placeholder}
          isDisabled={isDisabled}
          validated={wrong ? 'error' : 'default'}
          onChange={(_event, typed) => setText(typed)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem variant={wrong ? 'error' : 'default'}>
              {wrong ? fault : explanation}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <ActionList>
        <ActionListItem>
          <Button type="submit" variant="secondary" isDisabled={isDisabled || wrong || wanted === value}>
            {save}
          </Button>
        </ActionListItem>
      </ActionList>
    </Form>
  )
}
