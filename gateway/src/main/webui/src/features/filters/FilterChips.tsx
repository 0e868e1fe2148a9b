import { Label, LabelGroup } from '@patternfly/react-core'
import type { SessionFilter } from '@/features/sessions/sessionFilter'
import { FIELDS, sayRange, type FieldId } from './fields'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
  /** Fields that the page shows in another way. */
  except?: readonly FieldId[]
}

interface Chip {
  label: string
  none: Partial<SessionFilter>
}

/** A chip for each field in use; one for both bounds of a range. */
function chipsOf(filter: SessionFilter, except: readonly FieldId[]): Chip[] {
  const inUse = FIELDS.filter(({ id }) => filter[id] && !except.includes(id))
  const joined = inUse.flatMap(({ most }) => (most && filter[most] ? [most] : []))
  return inUse
    .filter(({ id }) => !joined.includes(id))
    .map((field) =>
      field.most && filter[field.most]
        ? {
            label: sayRange(field, filter[field.id], filter[field.most]),
            none: { [field.id]: '', [field.most]: '' },
          }
        : { label: field.say(filter[field.id]), none: { [field.id]: '' } },
    )
}

/** What the sessions are narrowed to; each part can be taken away. */
export function FilterChips({ filter, change, except = [] }: Props) {
  const chips = chipsOf(filter, except)
  return chips.length === 0 ? null : (
    <LabelGroup aria-label="Narrowed to" numLabels={8} collapsedText="${remaining} more">
      {chips.map(({ label, none }) => (
        <Label key={label} color="blue" onClose={() => change(none)} textMaxWidth="16rem">
          {label}
        </Label>
      ))}
    </LabelGroup>
  )
}
