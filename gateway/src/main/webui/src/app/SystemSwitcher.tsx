import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core'
import CubesIcon from '@patternfly/react-icons/dist/esm/icons/cubes-icon'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { SystemMembership } from '@/api/types'

interface Props {
  systems: SystemMembership[]
  current: SystemMembership | undefined
}

export function SystemSwitcher({ systems, current }: Props) {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  /** The page of the other system that is like this one. */
  const place = useLocation().pathname.split('/')[3] ?? 'overview'
  const select = (systemId: string) => {
    setOpen(false)
    void navigate(`/systems/${encodeURIComponent(systemId)}/${place}`)
  }
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={current?.id}
      onSelect={(_event, value) => select(String(value))}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          icon={<CubesIcon />}
          className="sj-switcher"
          aria-label={`System: ${current?.name ?? 'none chosen'}`}
        >
          <bdi>{current?.name ?? 'Choose a system'}</bdi>
        </MenuToggle>
      )}
    >
      <SelectList aria-label="Systems">
        {systems.map(({ id, name, role }) => (
          <SelectOption key={id} value={id} description={`Your role: ${role}`}>
            <bdi>{name}</bdi>
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  )
}
