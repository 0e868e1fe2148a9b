import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from '@patternfly/react-core'
import { sayLength, UNITS, type Length, type UnitId } from './length'
import type { Setting } from './settings'

interface Props {
  id: string
  setting: Setting
  saved: number
  length: Length
  mistake: string | undefined
  /** Left out for those who may only look. */
  onChange?: ((length: Length) => void) | undefined
}

function Inputs({ id, setting, length, mistake, onChange }: Props) {
  return (
    <InputGroup className="sj-length">
      <InputGroupItem isFill>
        <TextInput
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={length.amount}
          validated={mistake ? 'error' : 'default'}
          aria-describedby={`${id}-about`}
          onChange={(_event, amount) => onChange?.({ ...length, amount })}
        />
      </InputGroupItem>
      <InputGroupItem>
        <FormSelect
          aria-label={`Unit of ${setting.label}`}
          value={length.unit}
          onChange={(_event, unit) => onChange?.({ ...length, unit: unit as UnitId })}
        >
          {UNITS.map((unit) => (
            <FormSelectOption key={unit.id} value={unit.id} label={`${unit.id}s`} />
          ))}
        </FormSelect>
      </InputGroupItem>
    </InputGroup>
  )
}

/** A setting that is a length of time: how many of a unit. */
export function LengthField(props: Props) {
  const { id, setting, saved, mistake, onChange } = props
  return (
    <FormGroup label={setting.label} fieldId={id}>
      {onChange ? (
        <Inputs {...props} />
      ) : (
        <TextInput
          id={id}
          readOnlyVariant="default"
          value={sayLength(saved)}
          aria-describedby={`${id}-about`}
        />
      )}
      <FormHelperText>
        <HelperText id={`${id}-about`} {...(mistake && { isLiveRegion: true })}>
          {mistake && <HelperTextItem variant="error">{mistake}</HelperTextItem>}
          <HelperTextItem>{setting.about}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  )
}
