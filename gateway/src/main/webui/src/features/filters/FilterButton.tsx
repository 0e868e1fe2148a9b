import { Badge, Button } from '@patternfly/react-core'
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon'
import { useState } from 'react'
import { chosenFields, type SessionFilter } from '@/features/sessions/sessionFilter'
import type { FieldId } from './fields'
import { FilterModal } from './FilterModal'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
  /** Fields that are not offered. */
  without: readonly FieldId[]
}

/** Opens the form with all filters. */
export function FilterButton({ filter, change, without }: Props) {
  const [open, setOpen] = useState(false)
  const inUse = Object.keys(chosenFields(filter)).length
  return (
    <>
      <Button variant="control" icon={<FilterIcon />} onClick={() => setOpen(true)}>
        Filters {inUse > 0 && <Badge isRead>{inUse}</Badge>}
      </Button>
      {open && (
        <FilterModal
          filter={filter}
          without={without}
          onClose={() => setOpen(false)}
          onApply={(part) => {
            setOpen(false)
            change(part)
          }}
        />
      )}
    </>
  )
}
