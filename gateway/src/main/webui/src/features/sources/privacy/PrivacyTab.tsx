import { Card, CardBody, CardTitle, Content } from '@patternfly/react-core'
import { SettingCards } from '../SettingCards'
import type { SourceTabProps } from '../sourceTabs'
import { Switches } from '../Switches'
import { useSaveSource } from '../useSources'
import { PRIVACY_CHOICES, SCRUBBING_CHOICES } from './privacyChoices'
import { RateLimitForm } from './RateLimitForm'

/** What is kept of a source's visitors, and how much it may send. Changes work within seconds. */
export function PrivacyTab({ systemId, source, admin }: SourceTabProps) {
  const save = useSaveSource(systemId, source.id)
  const { scrubbing, ...switches } = source.privacy
  const fixed = !admin || save.isPending
  return (
    <SettingCards admin={admin} error={save.error}>
      <Card>
        <CardTitle component="h2">Visitors</CardTitle>
        <CardBody>
          <Switches
            name="privacy"
            choices={PRIVACY_CHOICES}
            values={switches}
            isDisabled={fixed}
            onChange={(id, on) => save.mutate({ privacy: { [id]: on } })}
          />
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">Scrubbing</CardTitle>
        <CardBody>
          <Content component="p" className="sj-muted">
            Personal data in addresses, titles, names and property values is replaced before anything is
            stored.
          </Content>
          <Switches
            name="privacy"
            choices={SCRUBBING_CHOICES}
            values={scrubbing}
            isDisabled={fixed}
            onChange={(id, on) => save.mutate({ privacy: { scrubbing: { [id]: on } } })}
          />
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">Rate limit</CardTitle>
        <CardBody>
          <RateLimitForm
            key={source.eventsPerSecond ?? 0}
            limit={source.eventsPerSecond ?? null}
            isDisabled={fixed}
            onSave={(eventsPerSecond) => save.mutate({ eventsPerSecond })}
          />
        </CardBody>
      </Card>
    </SettingCards>
  )
}
