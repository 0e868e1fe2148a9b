import DesktopIcon from '@patternfly/react-icons/dist/esm/icons/desktop-icon'
import MobileIcon from '@patternfly/react-icons/dist/esm/icons/mobile-alt-icon'
import TabletIcon from '@patternfly/react-icons/dist/esm/icons/tablet-alt-icon'

/** Desktop, tablet or phone. */
export function DeviceIcon({ type }: { type: string | null | undefined }) {
  const Icon = type === 'mobile' ? MobileIcon : type === 'tablet' ? TabletIcon : DesktopIcon
  return (
    <span className="sj-device__icon">
      <Icon />
      <span className="sj-hidden-label">{type ?? 'desktop'}</span>
    </span>
  )
}
