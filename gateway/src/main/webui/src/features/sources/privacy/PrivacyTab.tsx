import { Card, CardBody, CardTitle, Content, Switch } from '@patternfly/react-core'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { SourceTabProps } from '../sourceTabs'
import { useSaveSource } from '../useSources'
import { PRIVACY_CHOICES, SCRUBBING_CHOICES, type Choice } from './privacyChoices'
import { RateLimitForm } from './RateLimitForm'

interface SwitchesProps<Id extends string> {
  choices: Choice<Id>[]
  values: Record<Id, boolean>
  isDisabled: boolean
  onChange: (id: Id, on: boolean) => void
}

const Switches = <Id extends string>({ choices, values, isDisabled, onChange }: SwitchesProps<Id>) => (
  <ul className="sj-switches">
    {choices.map(({ id, label, explanation }) => (
      <li key={id}>
        <Switch
          id={`privacy-${id}`}
          label={label}
          isChecked={values[id]}
          isDisabled={isDisabled}
          aria-describedby={`privacy-${id}-explained`}
          onChange={(_event, on) => onChange(id, on)}
        />
        <p id={`privacy-${id}-explained`} className="sj-muted sj-switch-explained">
          {explanation}
        </p>
      </li>
    ))}
  </ul>
)

/** What is kept of a source's visitors, and how much it may send. Changes work within seconds. */
export function PrivacyTab({ systemId, source, admin }: SourceTabProps) {
  const save = useSaveSource(systemId, source.id)
  const { scrubbing, ...switches } = source.privacy
  const fixed = !admin || save.isPending
  return (
    <div className="sj-cards">
      {!admin && (
        <Content component="p" className="sj-muted">
          Only administrators of the system can change these settings.
        </Content>
      )}
      <ProblemAlert error={save.error} title="The setting was not saved" />
      <Card>
        <CardTitle component="h2">Visitors</CardTitle>
        <CardBody>
          <Switches
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
    </div>
  )
}
