import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core'
import ChartIcon from '@patternfly/react-icons/dist/esm/icons/chart-line-icon'
import ThIcon from '@patternfly/react-icons/dist/esm/icons/th-large-icon'
import MousePointerIcon from '@patternfly/react-icons/dist/esm/icons/mouse-pointer-icon'
import RouteIcon from '@patternfly/react-icons/dist/esm/icons/route-icon'
import ListIcon from '@patternfly/react-icons/dist/esm/icons/stream-icon'
import PlugIcon from '@patternfly/react-icons/dist/esm/icons/plug-icon'
import BalanceIcon from '@patternfly/react-icons/dist/esm/icons/balance-scale-icon'
import InboxIcon from '@patternfly/react-icons/dist/esm/icons/inbox-icon'
import LiveIcon from '@patternfly/react-icons/dist/esm/icons/bolt-icon'
import PeopleIcon from '@patternfly/react-icons/dist/esm/icons/address-book-icon'
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-clock-icon'
import UsersIcon from '@patternfly/react-icons/dist/esm/icons/users-icon'
import CogIcon from '@patternfly/react-icons/dist/esm/icons/cog-icon'
import VideoIcon from '@patternfly/react-icons/dist/esm/icons/video-icon'
import { Link, useLocation } from 'react-router'
import type { SystemMembership } from '@/api/types'

const PLACES = [
  { path: 'overview', label: 'Overview', icon: <ChartIcon />, adminOnly: false },
  { path: 'dashboards', label: 'Dashboards', icon: <ThIcon />, adminOnly: false },
  { path: 'sessions', label: 'Sessions', icon: <ListIcon />, adminOnly: false },
  { path: 'recordings', label: 'Recordings', icon: <VideoIcon />, adminOnly: false },
  { path: 'live', label: 'Live', icon: <LiveIcon />, adminOnly: false },
  { path: 'users', label: 'Active users', icon: <UserIcon />, adminOnly: false },
  { path: 'persons', label: 'People', icon: <PeopleIcon />, adminOnly: false },
  { path: 'interactions', label: 'Content interactions', icon: <MousePointerIcon />, adminOnly: false },
  { path: 'prompting', label: 'Prompting', icon: <RouteIcon />, adminOnly: false },
  { path: 'sources', label: 'Sources', icon: <PlugIcon />, adminOnly: false },
  { path: 'delivery', label: 'Delivery', icon: <BalanceIcon />, adminOnly: false },
  { path: 'dead-letters', label: 'Dead letters', icon: <InboxIcon />, adminOnly: true },
  { path: 'members', label: 'Members', icon: <UsersIcon />, adminOnly: true },
  { path: 'settings', label: 'Settings', icon: <CogIcon />, adminOnly: false },
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
