import { TextInput } from '@patternfly/react-core'
import type { Field } from './fields'

interface Props {
  field: Field
  value: string
  onChange: (value: string) => void
}

/** Several values with commas between; the last one is suggested as it is typed. */
export function ValuesInput({ field, value, onChange }: Props) {
  const list = `suggested-${field.id}`
  const before = value.includes(',') ? `${value.slice(0, value.lastIndexOf(',') + 1)}` : ''
  return (
    <>
      <TextInput
        id={`filter-${field.id}`}
        value={value}
        onChange={(_event, text) => onChange(text)}
        {...{ list, autoComplete: 'off' }}
      />
      <datalist id={list}>
        {field.options
          .filter((option) => !value.split(',').includes(option.value))
          .map((option) => (
            <option key={option.value} value={before + option.value} label={option.label} />
          ))}
      </datalist>
    </>
  )
}
