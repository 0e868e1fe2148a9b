import './saving.css'
import { Alert, Button, Content, ModalBody, ModalFooter, ModalHeader, Radio } from '@patternfly/react-core'
import { useId, useState } from 'react'
import type { Session } from '@/api/types'
import { formatBytes, formatClock } from '@/ui/format'
import { Popup } from '@/ui/Popup'
import { ProblemAlert } from '@/ui/ProblemAlert'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { exportAddress, useExportSize, type Range } from './useExportSize'

interface Props {
  player: SessionPlayer
  session: Session
  onClose: () => void
}

const TITLE = 'save-replay'
/** Of a part, how much before and behind the moment that is shown. */
const AROUND_MS = 5 * 60_000

type Size = { leastBytes: number; bytes: number; mostBytes: number }

/** From the place of the player on its timeline. */
function rangeAround(player: SessionPlayer, time: number): Range {
  const moment = player.timeline.start + time
  const iso = (t: number) => new Date(t).toISOString()
  return { from: iso(moment - AROUND_MS), to: iso(moment + AROUND_MS) }
}

function SizeTold({ size: { leastBytes, bytes, mostBytes } }: { size: Size }) {
  if (leastBytes > mostBytes) {
    return (
      <Alert variant="warning" isInline title="Too large for one file" component="p">
        It would have {formatBytes(leastBytes)} at least; a file has at most {formatBytes(mostBytes)}. Save a
        part.
      </Alert>
    )
  }
  return bytes > mostBytes ? (
    <Alert variant="info" isInline title="It may not fit into one file" component="p">
      A file has at most {formatBytes(mostBytes)}. If there is more, it ends there, and says so.
    </Alert>
  ) : (
    <Content component="p">The file has at most {formatBytes(bytes)}, as a rule far less.</Content>
  )
}

/** Says what the file is and how large, before it is made. */
export function SaveModal({ player, session, onClose }: Props) {
  const [time] = useState(() => player.store.get().time)
  const [part, setPart] = useState(false)
  const id = useId()
  const range = part ? rangeAround(player, time) : undefined
  const size = useExportSize(session, range)
  const fits = size.data && size.data.leastBytes <= size.data.mostBytes
  return (
    <Popup variant="small" onClose={onClose} labelId={TITLE}>
      <ModalHeader title="Save the replay as a file" labelId={TITLE} />
      <ModalBody className="sj-saving">
        <Content component="p">
          One page that replays the session in a browser, without Sojourn and without a network. It does not
          name the visitor, but shows what the pages showed. Whoever has the file can watch it for ever:
          nobody can take it back.
        </Content>
        <Radio
          id={`${id}-whole`}
          name={id}
          label="The whole session"
          isChecked={!part}
          onChange={() => setPart(false)}
        />
        <Radio
          id={`${id}-part`}
          name={id}
          label={`Ten minutes around ${formatClock(time)}`}
          isChecked={part}
          onChange={() => setPart(true)}
        />
        <ProblemAlert error={size.error} title="The size is not known" />
        {size.isPending && <Content component="p">Finding out how large it will be…</Content>}
        {size.data && <SizeTold size={size.data} />}
      </ModalBody>
      <ModalFooter>
        {fits ? (
          <Button component="a" href={exportAddress(session, range)} download onClick={onClose}>
            Save file
          </Button>
        ) : (
          <Button isDisabled>Save file</Button>
        )}
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Popup>
  )
}
