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
import { percentOf, shareOf } from './recordingChoices'

interface Props {
  rate: number
  isDisabled: boolean
  onSave: (sampleRate: number) => void
}

/** Which share of the visits is recorded. */
export function SampleForm({ rate, isDisabled, onSave }: Props) {
  const [text, setText] = useState(percentOf(rate))
  const wanted = shareOf(text)
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
      <FormGroup label="Recorded visits, in percent" fieldId="sample-rate">
        <TextInput
          id="sample-rate"
          className="sj-rate"
          inputMode="decimal"
          value={text}
          isDisabled={isDisabled}
          validated={wrong ? 'error' : 'default'}
          onChange={(_event, value) => setText(value)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem variant={wrong ? 'error' : 'default'}>
              {wrong
                ? 'Give a number from 0 to 100.'
                : 'All pages of a visit are recorded, or none of them is. Events come of every visit.'}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <ActionList>
        <ActionListItem>
          <Button type="submit" variant="secondary" isDisabled={isDisabled || wrong || wanted === rate}>
            Save share
          </Button>
        </ActionListItem>
      </ActionList>
    </Form>
  )
}
