import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core'
import { Link } from 'react-router'
import type { Me, SystemMembership } from '@/api/types'
import { BrandMark } from '@/ui/BrandMark'
import { SystemSwitcher } from './SystemSwitcher'
import { UserMenu } from './UserMenu'

interface Props {
  me: Me
  system: SystemMembership | undefined
}

export const AppMasthead = ({ me, system }: Props) => (
  <Masthead>
    <MastheadMain>
      {system && (
        <MastheadToggle>
          <PageToggleButton isHamburgerButton aria-label="Navigation" />
        </MastheadToggle>
      )}
      <MastheadBrand>
        <MastheadLogo component={(props) => <Link {...props} to="/" />} aria-label="Sojourn home">
          <BrandMark />
        </MastheadLogo>
      </MastheadBrand>
    </MastheadMain>
    <MastheadContent>
      <Toolbar isFullHeight isStatic>
        <ToolbarContent>
          {me.systems.length > 0 && (
            <ToolbarItem>
              <SystemSwitcher systems={me.systems} current={system} />
            </ToolbarItem>
          )}
          <ToolbarGroup align={{ default: 'alignEnd' }}>
            <ToolbarItem>
              <UserMenu me={me} />
            </ToolbarItem>
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
    </MastheadContent>
  </Masthead>
)
