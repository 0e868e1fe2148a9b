import { Card, CardBody, CardTitle, Content, Switch } from '@patternfly/react-core'
import type { RecordingSettings } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RecordingSwitch } from '../RecordingSwitch'
import type { SourceTabProps } from '../sourceTabs'
import { useSaveSource } from '../useSources'
import { SampleForm } from './SampleForm'
import { SelectorsForm } from './SelectorsForm'

const SWITCHES = [
  {
    id: 'maskAllText',
    label: 'Mask all text',
    explanation:
      'All words are stars unless a selector below unmasks them. Without this, only what visitors enter is masked by default.',
  },
  {
    id: 'canvas',
    label: 'Record canvases',
    explanation:
      'Pictures are taken of what pages draw: charts, maps, games. Words in them cannot be made stars: what is masked as a whole, or blocked, is left out. Without this, canvases are empty boxes.',
  },
] as const

/** What is recorded of a source's visits, and what is not. Changes work within a minute, on pages that are opened then. */
export function RecordingTab({ systemId, source, admin }: SourceTabProps) {
  const edit = useSaveSource(systemId, source.id)
  const { recordingSettings: settings } = source
  const fixed = !admin || edit.isPending
  const save = (recordingSettings: Partial<RecordingSettings>) => edit.mutate({ recordingSettings })
  const { blockSelectors, maskSelectors, unmaskSelectors, ignoreSelectors } = settings
  return (
    <div className="sj-cards">
      {!admin && (
        <Content component="p" className="sj-muted">
          Only administrators of the system can change these settings.
        </Content>
      )}
      <ProblemAlert error={edit.error} title="The setting was not saved" />
      <Card>
        <CardTitle component="h2">Recording</CardTitle>
        <CardBody>
          <RecordingSwitch source={source} systemId={systemId} admin={admin} />
          <Content component="p" className="sj-muted sj-recording-note">
            Visits before it was switched on have no recording. Changes on this page work within a minute, on
            pages that are opened from then on; what was recorded before stays as it is.
          </Content>
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">Sample</CardTitle>
        <CardBody>
          <SampleForm
            key={settings.sampleRate}
            rate={settings.sampleRate}
            isDisabled={fixed}
            onSave={(sampleRate) => save({ sampleRate })}
          />
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">What is private</CardTitle>
        <CardBody>
          <ul className="sj-switches">
            {SWITCHES.map(({ id, label, explanation }) => (
              <li key={id}>
                <Switch
                  id={`recording-${id}`}
                  label={label}
                  isChecked={settings[id] ?? false}
                  isDisabled={fixed}
                  aria-describedby={`recording-${id}-explained`}
                  onChange={(_event, on) => save({ [id]: on })}
                />
                <p id={`recording-${id}-explained`} className="sj-muted sj-switch-explained">
                  {explanation}
                </p>
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">Selectors</CardTitle>
        <CardBody>
          <Content component="p" className="sj-muted">
            CSS selectors, one a line, for what pages do not say themselves by the classes sojourn-block,
            sojourn-mask and sojourn-ignore. They hold for all that is in the elements. What is blocked stays
            blocked, what is masked stays masked, whatever else it is.
          </Content>
          <SelectorsForm
            key={[blockSelectors, maskSelectors, unmaskSelectors, ignoreSelectors].join('\n')}
            selectors={{ blockSelectors, maskSelectors, unmaskSelectors, ignoreSelectors }}
            isDisabled={fixed}
            onSave={save}
          />
        </CardBody>
      </Card>
    </div>
  )
}
