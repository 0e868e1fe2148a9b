import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core'
import ListIcon from '@patternfly/react-icons/dist/esm/icons/stream-icon'
import PlugIcon from '@patternfly/react-icons/dist/esm/icons/plug-icon'
import BalanceIcon from '@patternfly/react-icons/dist/esm/icons/balance-scale-icon'
import InboxIcon from '@patternfly/react-icons/dist/esm/icons/inbox-icon'
import LiveIcon from '@patternfly/react-icons/dist/esm/icons/bolt-icon'
import PeopleIcon from '@patternfly/react-icons/dist/esm/icons/address-book-icon'
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-clock-icon'
import UsersIcon from '@patternfly/react-icons/dist/esm/icons/users-icon'
import { Link, useLocation } from 'react-router'
import type { SystemMembership } from '@/api/types'

const PLACES = [
  { path: 'sessions', label: 'Sessions', icon: <ListIcon />, adminOnly: false },
  { path: 'live', label: 'Live', icon: <LiveIcon />, adminOnly: false },
  { path: 'users', label: 'Active users', icon: <UserIcon />, adminOnly: false },
  { path: 'persons', label: 'People', icon: <PeopleIcon />, adminOnly: false },
  { path: 'sources', label: 'Sources', icon: <PlugIcon />, adminOnly: false },
  { path: 'delivery', label: 'Delivery', icon: <BalanceIcon />, adminOnly: false },
  { path: 'dead-letters', label: 'Dead letters', icon: <InboxIcon />, adminOnly: true },
  { path: 'members', label: 'Members', icon: <UsersIcon />, adminOnly: true },
]

export function AppSidebar({ system }: { system: SystemMembership }) {
  const { pathname } = useLocation()
  const base = `/systems/${encodeURIComponent(system.id)}`
  const places = PLACES.filter(({ adminOnly }) => !adminOnly || system.role === 'admin')
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label="Main">
          <NavList>
            {places.map(({ path, label, icon }) => (
              <NavItem key={path} isActive={pathname.startsWith(`${base}/${path}`)}>
                <Link to={`${base}/${path}`}>
                  <span className="pf-v6-c-nav__link-icon">{icon}</span>
                  <span className="pf-v6-c-nav__link-text">{label}</span>
                </Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  )
}
