import { Badge, Button } from '@patternfly/react-core'
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon'
import { useState } from 'react'
import { chosenFields, type SessionFilter } from '@/features/sessions/sessionFilter'
import { FilterModal } from './FilterModal'

interface Props {
  filter: SessionFilter
  change: (part: Partial<SessionFilter>) => void
}

/** Opens the form with all filters. */
export function FilterButton({ filter, change }: Props) {
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
