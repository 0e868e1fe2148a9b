import { Switch } from '@patternfly/react-core'

/** Something that can be on or off. */
export interface Choice<Id> {
  id: Id
  label: string
  explanation: string
}

interface Props<Id extends string> {
  /** Of what they are: tells them apart from others on the page. */
  name: string
  choices: readonly Choice<Id>[]
  values: Partial<Record<Id, boolean | null>>
  isDisabled: boolean
  onChange: (id: Id, on: boolean) => void
}

/** Choices, each with its explanation. */
export const Switches = <Id extends string>({ name, choices, values, isDisabled, onChange }: Props<Id>) => (
  <ul className="sj-switches">
    {choices.map(({ id, label, explanation }) => (
      <li key={id}>
        <Switch
          id={`${name}-${id}`}
          label={label}
          isChecked={values[id] ?? false}
          isDisabled={isDisabled}
          aria-describedby={`${name}-${id}-explained`}
          onChange={(_event, on) => onChange(id, on)}
        />
        <p id={`${name}-${id}-explained`} className="sj-muted sj-switch-explained">
          {explanation}
        </p>
      </li>
    ))}
  </ul>
)
