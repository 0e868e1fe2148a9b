import { Popup } from '@/ui/Popup'
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core'
import { useState } from 'react'
import { fieldsFrom, type SessionFilter } from '@/features/sessions/sessionFilter'
import { FIELDS, type FieldId } from './fields'
import { FieldInput } from './FieldInput'

interface Props {
  filter: SessionFilter
  without: readonly FieldId[]
  onApply: (part: Partial<SessionFilter>) => void
  onClose: () => void
}

type Draft = Record<FieldId, string>

const draftOf = (filter: SessionFilter): Draft =>
  Object.fromEntries(FIELDS.map(({ id }) => [id, filter[id]])) as Draft

const NOTHING = Object.fromEntries(FIELDS.map(({ id }) => [id, ''])) as Draft

const isReversed = (least: string, most: string): boolean =>
  Boolean(least) && Boolean(most) && Number(least) > Number(most)

/** What is wrong with a draft, by field. */
function mistakes(draft: Draft): Partial<Draft> {
  const found: Partial<Draft> = {}
  for (const { id, accepts } of FIELDS) {
    if (draft[id] && !accepts(draft[id])) {
      found[id] = 'Give a whole number, at least 0.'
    }
  }
  for (const { id, most } of FIELDS) {
    if (most && isReversed(draft[id], draft[most])) {
      found[most] = 'Give at least as much as the least.'
    }
  }
  return found
}

const PASTED: readonly FieldId[] = ['user', 'person']

/** What is typed loses the spaces around it where there can be none; what was there before, and what is a name, stays as it is. */
const typed = (draft: Draft, before: SessionFilter) => (id: FieldId) => {
  const kind = FIELDS.find((field) => field.id === id)?.kind
  const trimmed = kind === 'values' || PASTED.includes(id)
  return trimmed && draft[id] !== before[id] ? draft[id].trim() : draft[id]
}

/** All that sessions can be filtered by, in one form. */
export function FilterModal({ filter, without, onApply, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(filter))
  const wrong = mistakes(draft)
  const ready = Object.keys(wrong).length === 0
  return (
    <Popup variant="medium" onClose={onClose} labelId="filter-modal">
      <ModalHeader
        title="Filter sessions"
        labelId="filter-modal"
        description="A session has to match all that is given here. Several values of one kind: with commas between."
      />
      <ModalBody>
        <Form
          id="filter-form"
          className="sj-filter-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) {
              onApply(fieldsFrom(typed(draft, filter)))
            }
          }}
        >
          {FIELDS.filter(({ id }) => !without.includes(id)).map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              value={draft[field.id]}
              mistake={wrong[field.id]}
              onChange={(value) => setDraft({ ...draft, [field.id]: value })}
            />
          ))}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="filter-form" isDisabled={!ready}>
          Apply
        </Button>
        <Button variant="secondary" onClick={() => setDraft(NOTHING)}>
          Clear all
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Popup>
  )
}
