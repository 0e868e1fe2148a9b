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

interface Props {
  limit: number | null
  isDisabled: boolean
  onSave: (eventsPerSecond: number | null) => void
}

/** The number that was typed; null for none, undefined for what is no limit. */
const limitOf = (text: string): number | null | undefined => {
  if (text.trim() === '') {
    return null
  }
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : undefined
}

export function RateLimitForm({ limit, isDisabled, onSave }: Props) {
  const [text, setText] = useState(limit === null ? '' : String(limit))
  const wanted = limitOf(text)
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
      <FormGroup label="Events per second" fieldId="rate-limit">
        <TextInput
          id="rate-limit"
          className="sj-rate"
          inputMode="numeric"
          value={text}
          placeholder="No limit of its own"
          isDisabled={isDisabled}
          validated={wrong ? 'error' : 'default'}
          onChange={(_event, value) => setText(value)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem variant={wrong ? 'error' : 'default'}>
              {wrong
                ? 'Give a whole number above zero, or leave it empty.'
                : 'What this source may send on average. More is answered with 429 and sent again later by SDKs. Empty: only the platform’s limit holds.'}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <ActionList>
        <ActionListItem>
          <Button type="submit" variant="secondary" isDisabled={isDisabled || wrong || wanted === limit}>
            Save limit
          </Button>
        </ActionListItem>
      </ActionList>
    </Form>
  )
}
