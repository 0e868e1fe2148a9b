import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core'
import type { Field } from './fields'
import { DurationInput } from './DurationInput'
import { SuggestedInput } from './SuggestedInput'
import { TagsInput } from './TagsInput'
import { ValuesInput } from './ValuesInput'

interface Props {
  field: Field
  value: string
  mistake: string | undefined
  onChange: (value: string) => void
}

function Input({ field, value, mistake, onChange }: Props) {
  const common = {
    id: `filter-${field.id}`,
    validated: mistake ? ('error' as const) : ('default' as const),
  }
  switch (field.kind) {
    case 'choice':
      return (
        <FormSelect {...common} value={value} onChange={(_event, chosen) => onChange(chosen)}>
          <FormSelectOption value="" label={field.none ?? 'Any'} />
          {field.options.map((option) => (
            <FormSelectOption key={option.value} value={option.value} label={option.label} />
          ))}
        </FormSelect>
      )
    case 'values':
      return <ValuesInput field={field} value={value} onChange={onChange} />
    case 'tags':
      return <TagsInput id={common.id} label={field.label} value={value} onChange={onChange} />
    case 'duration':
      return <DurationInput {...common} value={value} onChange={onChange} />
    default:
      return field.suggested ? (
        <SuggestedInput id={common.id} of={field.suggested} value={value} onChange={onChange} />
      ) : (
        <TextInput
          {...common}
          inputMode={field.kind === 'number' ? 'numeric' : 'text'}
          value={value}
          onChange={(_event, text) => onChange(field.kind === 'number' ? text.trim() : text)}
        />
      )
  }
}

/** The input of one field of a filter. */
export function FieldInput(props: Props) {
  const { field, mistake } = props
  const help = mistake ?? field.hint
  return (
    <FormGroup label={field.label} fieldId={`filter-${field.id}`}>
      <Input {...props} />
      {help && (
        <FormHelperText>
          <HelperText>
            <HelperTextItem variant={mistake ? 'error' : 'default'}>{help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  )
}
