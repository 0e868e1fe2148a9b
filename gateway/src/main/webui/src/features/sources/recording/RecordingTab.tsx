import { Card, CardBody, CardTitle, Content } from '@patternfly/react-core'
import type { RecordingSettings } from '@/api/types'
import { RecordingSwitch } from '../RecordingSwitch'
import { SettingCards } from '../SettingCards'
import type { SourceTabProps } from '../sourceTabs'
import { Switches } from '../Switches'
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
    <SettingCards admin={admin} error={edit.error}>
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
          <Switches
            name="recording"
            choices={SWITCHES}
            values={settings}
            isDisabled={fixed}
            onChange={(id, on) => save({ [id]: on })}
          />
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
    </SettingCards>
  )
}
