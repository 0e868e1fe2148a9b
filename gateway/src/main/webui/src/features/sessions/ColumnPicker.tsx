import { Divider, MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core'
import ColumnsIcon from '@patternfly/react-icons/dist/esm/icons/columns-icon'
import { useState } from 'react'
import { COLUMNS, type ColumnId } from './columns'

interface Props {
  ids: readonly ColumnId[]
  onChoose: (ids: readonly ColumnId[]) => void
}

const USUAL = 'usual'

/** Which columns the list has. */
export function ColumnPicker({ ids, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const toggle = (id: string) =>
    onChoose(
      id === USUAL
        ? []
        : COLUMNS.map((column) => column.id).filter((one) => (one === id) !== ids.includes(one)),
    )
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={(_event, id) => toggle(String(id))}
      isScrollable
      toggle={(ref) => (
        <MenuToggle ref={ref} icon={<ColumnsIcon />} isExpanded={open} onClick={() => setOpen(!open)}>
          Columns
        </MenuToggle>
      )}
    >
      <SelectList aria-label="Columns">
        {COLUMNS.map(({ id, label }) => (
          <SelectOption key={id} value={id} hasCheckbox isSelected={ids.includes(id)}>
            {label}
          </SelectOption>
        ))}
        <Divider component="li" />
        <SelectOption value={USUAL}>As usual</SelectOption>
      </SelectList>
    </Select>
  )
}
