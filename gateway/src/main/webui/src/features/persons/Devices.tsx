import { Card, CardBody, CardTitle } from '@patternfly/react-core'
import type { UsedDevice } from '@/api/types'
import { DeviceIcon } from '@/ui/DeviceIcon'
import { formatAgo, formatInstant, plural } from '@/ui/format'

const software = ({ browser, os }: UsedDevice): string =>
  [browser, os].filter(Boolean).join(', ') || 'Unknown browser'

/** What a person used, the last used first. */
export const Devices = ({ devices }: { devices: readonly UsedDevice[] }) => (
  <Card isCompact component="section" aria-label="Devices">
    <CardTitle component="h2">Devices</CardTitle>
    <CardBody>
      <ul className="sj-plain-list">
        {devices.map((device) => (
          <li key={[device.type, device.os, device.browser, device.screen].join()} className="sj-device">
            <DeviceIcon type={device.type} />
            <span>
              <span className="sj-line">
                {software(device)}
                {device.screen && <span className="sj-muted"> {device.screen.replace('x', ' × ')}</span>}
              </span>
              <span className="sj-muted sj-small sj-line" title={formatInstant(device.lastSeenAt)}>
                {plural(device.sessionCount, 'session')}, last {formatAgo(device.lastSeenAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </CardBody>
  </Card>
)
