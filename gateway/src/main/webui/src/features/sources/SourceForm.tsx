import {
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Switch,
  TextArea,
  TextInput,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { SourceDraft } from '@/api/types'

interface Props {
  id: string
  draft: SourceDraft
  onChange: (draft: SourceDraft) => void
  onSubmit: () => void
}

const TYPES = ['product', 'marketing', 'docs', 'help', 'blog', 'email']
const ENVIRONMENTS = ['production', 'staging', 'development']

const Hint = ({ children }: { children: string }) => (
  <FormHelperText>
    <HelperText>
      <HelperTextItem>{children}</HelperTextItem>
    </HelperText>
  </FormHelperText>
)

const originsOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

export function SourceForm({ id, draft, onChange, onSubmit }: Props) {
  const [origins, setOrigins] = useState(draft.allowedOrigins.join('\n'))
  const change = (part: Partial<SourceDraft>) => onChange({ ...draft, ...part })
  const types = TYPES.includes(draft.type) ? TYPES : [...TYPES, draft.type]
  return (
    <Form
      id={id}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <FormGroup label="Name" isRequired fieldId="source-name">
        <TextInput
          id="source-name"
          isRequired
          value={draft.name}
          onChange={(_event, name) => change({ name })}
        />
      </FormGroup>
      <FormGroup label="Type" fieldId="source-type">
        <FormSelect id="source-type" value={draft.type} onChange={(_event, type) => change({ type })}>
          {types.map((type) => (
            <FormSelectOption key={type} value={type} label={type} />
          ))}
        </FormSelect>
        <Hint>Tells product use from marketing and documentation in one session.</Hint>
      </FormGroup>
      <FormGroup label="Environment" fieldId="source-environment">
        <FormSelect
          id="source-environment"
          value={draft.environment}
          onChange={(_event, value) => change({ environment: value })}
        >
          {ENVIRONMENTS.map((name) => (
            <FormSelectOption key={name} value={name} label={name} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label="Allowed origins" fieldId="source-origins">
        <TextArea
          id="source-origins"
          rows={3}
          resizeOrientation="vertical"
          value={origins}
          placeholder="https://app.example.com"
          onChange={(_event, value) => {
            setOrigins(value)
            change({ allowedOrigins: originsOf(value) })
          }}
        />
        <Hint>One per line; * stands for any subdomain. Leave empty to accept any website.</Hint>
      </FormGroup>
      <FormGroup label="Recording" fieldId="source-recording" hasNoPaddingTop>
        <Switch
          id="source-recording"
          label="Record what visitors see, inputs masked"
          isChecked={draft.recording}
          onChange={(_event, recording) => change({ recording })}
        />
      </FormGroup>
    </Form>
  )
}
