import { Switch } from '@patternfly/react-core'
import type { Source } from '@/api/types'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { useSaveSource } from './useSources'

interface Props {
  source: Source
  systemId: string
  admin: boolean
}

/** Switches recording of a source at once; sessions before that stay without one (P2). */
export function RecordingSwitch({ source, systemId, admin }: Props) {
  const save = useSaveSource(systemId, source.id)
  const shown = save.isPending ? (save.variables.recording ?? source.recording) : source.recording
  return (
    <>
      <Switch
        id={`recording-${source.id}`}
        aria-label={`Recording of ${source.name}`}
        label={shown ? 'On' : 'Off'}
        isChecked={shown}
        isDisabled={!admin}
        // Not disabled meanwhile: the focus would be lost.
        onChange={(_event, recording) => save.isPending || save.mutate({ recording })}
      />
      <ProblemAlert error={save.error} title="Recording was not switched" />
    </>
  )
}
