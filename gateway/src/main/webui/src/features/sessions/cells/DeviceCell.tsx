import { Tooltip } from '@patternfly/react-core'
import type { Session } from '@/api/types'
import { countryName, languageName } from '@/ui/format'
import { DeviceSummary } from '../DeviceSummary'

/** All that is known about the device, for reading. */
const details = ({ device, country, language }: Session): string =>
  [
    device?.type,
    device?.browser,
    device?.os,
    device?.screen?.replace('x', ' × '),
    language && languageName(language),
    country && countryName(country),
  ]
    .filter(Boolean)
    .join(', ')

/** The device of a session; all that is known about it on hover. */
export const DeviceCell = ({ session }: { session: Session }) => {
  const text = details(session)
  const summary = <DeviceSummary device={session.device} country={session.country} />
  return text ? (
    <Tooltip content={text}>
      <div>{summary}</div>
    </Tooltip>
  ) : (
    summary
  )
}
