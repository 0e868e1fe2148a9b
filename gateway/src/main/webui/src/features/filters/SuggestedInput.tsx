import { TextInput } from '@patternfly/react-core'
import { useState } from 'react'
import { useSystemId } from '@/app/meContext'
import { useTop, type TopOf } from '@/features/overview/useOverview'
import { DEFAULT_FILTER } from '@/features/sessions/sessionFilter'

interface Props {
  id: string
  /** What is suggested. */
  of: TopOf
  value: string
  onChange: (value: string) => void
}

const MOST = 100
const RECENT = { ...DEFAULT_FILTER, range: '30d' as const }
/** A line of text cannot hold these; they are found in the rankings. */
const LINES = /[\r\n]/

function Suggestions({ id, of }: { id: string; of: TopOf }) {
  const { data } = useTop(useSystemId(), of, RECENT, 'sessions', MOST)
  return (
    <datalist id={id}>
      {data
        ?.filter(({ name }) => name && !LINES.test(name))
        .map(({ name }) => (
          <option key={name} value={name} />
        ))}
    </datalist>
  )
}

/** A name, suggested from those of the last 30 days; they are asked for when somebody is about to type. */
export function SuggestedInput({ id, of, value, onChange }: Props) {
  const [wanted, setWanted] = useState(false)
  const list = `${id}-suggested`
  return (
    <>
      <TextInput
        id={id}
        value={value}
        onFocus={() => setWanted(true)}
        onChange={(_event, text) => onChange(text)}
        {...(wanted && { list })}
        autoComplete="off"
      />
      {wanted && <Suggestions id={list} of={of} />}
    </>
  )
}
