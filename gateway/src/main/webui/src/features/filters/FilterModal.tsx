import { Popup } from '@/ui/Popup'
import {
  Button,
  Form,
  FormSection,
  ModalBody,
  ModalFooter,
  ModalHeader,
  SearchInput,
} from '@patternfly/react-core'
import { useState } from 'react'
import { fieldsFrom, type SessionFilter } from '@/features/sessions/sessionFilter'
import { FIELDS, type Field, type FieldId } from './fields'
import { FieldInput } from './FieldInput'
import { groupsWith } from './groups'

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
  for (const { id, kind, accepts } of FIELDS) {
    if (draft[id] && !accepts(draft[id])) {
      found[id] =
        kind === 'duration' ? 'Give a time such as 90 s, 5 min or 12 h.' : 'Give a whole number, at least 0.'
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

/** A group's title, with how many of its filters are in use. */
function titled(title: string, fields: readonly Field[], draft: Draft): string {
  const used = fields.filter(({ id }) => draft[id]).length
  return used > 0 ? `${title} (${used} in use)` : title
}

/** All that sessions can be filtered by, in one form. */
export function FilterModal({ filter, without, onApply, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(filter))
  const [looked, setLooked] = useState('')
  const wrong = mistakes(draft)
  const ready = Object.keys(wrong).length === 0
  const groups = groupsWith(looked, without, Object.keys(wrong))
  return (
    <Popup variant="medium" onClose={onClose} labelId="filter-modal">
      <ModalHeader
        title="Filter sessions"
        labelId="filter-modal"
        description="A session has to match all that is given here. Several values of one kind: with commas between."
      />
      <div className="sj-filter-search">
        <SearchInput
          aria-label="Find a filter"
          placeholder="Find a filter"
          value={looked}
          onChange={(_event, text) => setLooked(text)}
          onClear={() => setLooked('')}
        />
      </div>
      <ModalBody>
        <Form
          id="filter-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) {
              onApply(fieldsFrom(typed(draft, filter)))
            }
          }}
        >
          {groups.map(({ title, fields, pairs }) => (
            <FormSection key={title} title={titled(title, fields, draft)} titleElement="h2">
              <div className={`sj-filter-fields ${pairs ? 'sj-filter-fields--pairs' : ''}`}>
                {fields.map((field) => (
                  <FieldInput
                    key={field.id}
                    field={field}
                    value={draft[field.id]}
                    mistake={wrong[field.id]}
                    onChange={(value) => setDraft({ ...draft, [field.id]: value })}
                  />
                ))}
              </div>
            </FormSection>
          ))}
          {groups.length === 0 && <p className="sj-muted">There is no such filter.</p>}
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
