import { TextInput } from '@patternfly/react-core'
import { useState, type ComponentProps } from 'react'
import { exactDuration, parseDuration } from './duration'

interface Props extends Pick<ComponentProps<typeof TextInput>, 'id' | 'validated'> {
  /** In milliseconds; what was typed, where that is no length of time. */
  value: string
  onChange: (value: string) => void
}

const read = (text: string): string => (text.trim() === '' ? '' : String(parseDuration(text) ?? text))

const said = (value: string): string => (/^\d+$/.test(value) ? exactDuration(Number(value)) : value)

/** A length of time that is typed with its unit. It stays as it was typed. */
export function DurationInput({ value, onChange, ...input }: Props) {
  const [typed, setTyped] = useState(said(value))
  return (
    <TextInput
      {...input}
      autoComplete="off"
      value={read(typed) === value ? typed : said(value)}
      onChange={(_event, text) => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}
