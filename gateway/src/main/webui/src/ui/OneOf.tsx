import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core'

interface Props<Id extends string> {
  label: string
  options: readonly { id: Id; label: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** A choice between few things, all in view. */
export const OneOf = <Id extends string>({ label, options, chosen, onChoose }: Props<Id>) => (
  <ToggleGroup aria-label={label}>
    {options.map((option) => (
      <ToggleGroupItem
        key={option.id}
        text={option.label}
        isSelected={chosen === option.id}
        onChange={() => onChoose(option.id)}
      />
    ))}
  </ToggleGroup>
)
