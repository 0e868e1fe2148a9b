import { Popup } from '@/ui/Popup'
import { Button, ModalBody, ModalFooter, ModalHeader, Spinner } from '@patternfly/react-core'
import { formatBytes, plural } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { Progress } from './useExport'

const TITLES: Record<Progress['state'], string> = {
  running: 'Exporting…',
  done: 'The export is complete',
  failed: 'The export failed',
}

interface Props {
  progress: Progress
  onClose: () => void
}

/** How far an export is, with the way to give it up. */
export const ExportProgress = ({ progress: { state, rows, bytes, error }, onClose }: Props) => (
  <Popup variant="small" labelId="export-progress" onClose={onClose}>
    <ModalHeader title={TITLES[state]} labelId="export-progress" />
    <ModalBody>
      <ProblemAlert error={error} title="Nothing was saved" />
      {state !== 'failed' && (
        <p role="status" className="sj-export-progress">
          {state === 'running' && <Spinner size="md" aria-label="Running" />}
          {plural(rows, 'row')}, {formatBytes(bytes)}
        </p>
      )}
    </ModalBody>
    <ModalFooter>
      <Button variant={state === 'running' ? 'secondary' : 'primary'} onClick={onClose}>
        {state === 'running' ? 'Cancel' : 'Close'}
      </Button>
    </ModalFooter>
  </Popup>
)
