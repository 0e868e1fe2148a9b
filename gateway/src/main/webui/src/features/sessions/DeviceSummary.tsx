import type { Device } from '@/api/types'
import { DeviceIcon } from '@/ui/DeviceIcon'
import { countryName } from '@/ui/format'

interface Props {
  device: Device | null | undefined
  country: string | null | undefined
}

/** Country, device and browser of a session in two short lines. */
export function DeviceSummary({ device, country }: Props) {
  if (!device && !country) {
    return <span className="sj-muted">–</span>
  }
  const software = [device?.browser, device?.os].filter(Boolean).join(', ')
  return (
    <span className="sj-device">
      <DeviceIcon type={device?.type} />
      <span>
        <span className="sj-line">{software || 'Unknown browser'}</span>
        <span className="sj-muted sj-small sj-line">
          {country ? countryName(country) : 'Unknown country'}
        </span>
      </span>
    </span>
  )
}
