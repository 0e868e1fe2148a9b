import { Content } from '@patternfly/react-core'
import type { DeadLetter } from '@/api/types'
import { Dialog } from '@/ui/Dialog'
import { formatCount, plural } from '@/ui/format'
import { useRedrive, useRedriveAll } from './useDeadLetters'

interface Props {
  systemId: string
  /** Told what became of it. */
  onDone: (result: string) => void
  onClose: () => void
}

export function RedriveModal({ systemId, letter, onDone, onClose }: Props & { letter: DeadLetter }) {
  const redrive = useRedrive(systemId)
  return (
    <Dialog
      id="redrive"
      title="Re-drive this record?"
      action="Re-drive"
      failure="The record was not sent again"
      pending={redrive.isPending}
      error={redrive.error}
      onConfirm={() =>
        redrive.mutate(letter.id, {
          onSuccess: () => onDone(`The record was sent again to ${letter.topic}.`),
        })
      }
      onClose={onClose}
    >
      <Content component="p">
        It is sent again to {letter.topic} as it was. If it cannot be processed now either, it comes back here
        as a new dead letter.
      </Content>
    </Dialog>
  )
}

export function RedriveAllModal({ systemId, topic, onDone, onClose }: Props & { topic: string }) {
  const redrive = useRedriveAll(systemId)
  return (
    <Dialog
      id="redrive-all"
      title="Re-drive all open records?"
      action="Re-drive all"
      failure="The records were not sent again"
      pending={redrive.isPending}
      error={redrive.error}
      onConfirm={() =>
        redrive.mutate(topic, {
          onSuccess: ({ redriven, expired, remaining }) =>
            onDone(
              [
                `${plural(redriven, 'record was', 'records were')} sent again.`,
                expired > 0 && `${formatCount(expired)} are past the broker’s retention and cannot be.`,
                remaining > 0 && `${formatCount(remaining)} are left: re-drive again.`,
              ]
                .filter(Boolean)
                .join(' '),
            ),
        })
      }
      onClose={onClose}
    >
      <Content component="p">
        All open records {topic ? `of ${topic} ` : ''}are sent again as they were. Those that cannot be
        processed now either come back here.
      </Content>
    </Dialog>
  )
}
