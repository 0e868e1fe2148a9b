import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from '@patternfly/react-core'
import SignOutIcon from '@patternfly/react-icons/dist/esm/icons/sign-out-alt-icon'
import { useState } from 'react'
import type { Me } from '@/api/types'
import { Initials } from '@/ui/Initials'

export function UserMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={open}
          onClick={() => setOpen(!open)}
          icon={<Initials name={me.name} />}
          aria-label={`User menu of ${me.name}`}
        >
          <span className="sj-user-name">{me.name}</span>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={me.email ?? me.principal}>
        <DropdownList>
          {me.operator && <DropdownItem isDisabled>Platform operator</DropdownItem>}
          <DropdownItem to="/docs" key="docs">
            API documentation
          </DropdownItem>
          <Divider component="li" key="divider" />
          <DropdownItem to="/logout" key="logout" icon={<SignOutIcon />}>
            Sign out
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  )
}
