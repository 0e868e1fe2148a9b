import type { Session } from '@/api/types'
import { countryName, languageName } from '@/ui/format'
import { Panel } from './Panel'

export function DevicePanel({ session }: { session: Session }) {
  const { device, country, language, environment } = session
  return (
    <Panel
      title="Device"
      facts={[
        ['Type', device?.type],
        ['Browser', device?.browser],
        ['System', device?.os],
        ['Screen', device?.screen?.replace('x', ' × ')],
        ['Country', country ? countryName(country) : 'Unknown'],
        ['Language', language && languageName(language)],
        ['Environment', environment],
        ['Traffic', session.bot ? 'Bot' : undefined],
      ]}
    />
  )
}
