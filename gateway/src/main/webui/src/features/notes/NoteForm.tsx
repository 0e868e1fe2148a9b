import { Button, Form, FormGroup, TextArea } from '@patternfly/react-core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { SessionPlayer } from '@/features/playback/engine/SessionPlayer'
import { usePlayerState } from '@/features/playback/player/usePlayerState'
import { formatClock } from '@/ui/format'
import { ProblemAlert } from '@/ui/ProblemAlert'

const LONGEST = 4_000
const SECOND = 1_000

interface Props {
  player: SessionPlayer
  /** What it begins with: of a new note the moment only. */
  time: number
  text?: string
  pending: boolean
  error: unknown
  onSave: (time: number, text: string) => void
  onClose: () => void
}

/** Where the focus was before something took it, it is again when that is gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => (before instanceof HTMLElement ? before.focus() : undefined), [before])
}

/** Writes a note. What is written stays there until it is saved or left. */
export function NoteForm({ player, time: begun, text: before = '', pending, error, onSave, onClose }: Props) {
  useFocusBack()
  const [time, setTime] = useState(begun)
  const [text, setText] = useState(before)
  const now = usePlayerState(player, (state) => Math.floor(state.time / SECOND))
  const elsewhere = now !== Math.floor(time / SECOND)
  const ready = text.trim() !== '' && !pending
  const save = () => {
    if (ready) {
      onSave(time, text.trim())
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      save()
    } else if (event.key === 'Escape') {
      onClose()
    }
  }
  return (
    <Form
      className="sj-note-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ProblemAlert error={error} title="The note was not saved" />
      <FormGroup label={`Note at ${formatClock(time)}`} fieldId="note-text">
        <TextArea
          id="note-text"
          value={text}
          rows={3}
          maxLength={LONGEST}
          resizeOrientation="vertical"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in
          autoFocus
          onChange={(_event, value) => setText(value)}
          onKeyDown={onKeyDown}
        />
      </FormGroup>
      <div className="sj-note-form__actions">
        <Button type="submit" size="sm" isDisabled={!ready} isLoading={pending}>
          Save note
        </Button>
        <Button variant="link" size="sm" onClick={onClose}>
          Cancel
        </Button>
        {elsewhere && (
          <Button
            variant="link"
            size="sm"
            isInline
            className="sj-push"
            onClick={() => setTime(player.store.get().time)}
          >
            Move to {formatClock(now * SECOND)}
          </Button>
        )}
      </div>
    </Form>
  )
}
