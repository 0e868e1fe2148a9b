import { Button } from '@patternfly/react-core'
import PencilIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon'
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-icon'
import type { Note } from '@/api/types'
import { Moment } from '@/features/playback/panels/Moment'
import { Ago } from '@/features/sessions/cells/Ago'
import { formatClock } from '@/ui/format'
import { Initials } from '@/ui/Initials'

interface Props {
  note: Note
  time: number
  /** Whether it takes the place of the form in which it was changed. */
  wasEdited: boolean
  /** Null for who may only read it. */
  onEdit: (() => void) | null
  onRemove: (() => void) | null
  onSeek: (time: number) => void
}

/** A note as it is read: plain text, whatever is in it. */
export function NoteItem({ note, time, wasEdited, onEdit, onRemove, onSeek }: Props) {
  const { authorName, text, createdAt, editedAt } = note
  const at = formatClock(time)
  return (
    <li className="sj-note" data-testid="note">
      <div className="sj-note__head">
        <Moment time={time} onSeek={onSeek} />
        <Initials name={authorName} />
        <span className="sj-ellipsis sj-note__author">
          <bdi>{authorName}</bdi>
        </span>
        <span className="sj-muted sj-small sj-note__ago">
          <Ago at={createdAt} />
          {editedAt && ', edited'}
        </span>
        {onEdit && (
          <Button
            variant="plain"
            size="sm"
            icon={<PencilIcon />}
            aria-label={`Edit the note at ${at}`}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the form had it, which was opened here
            autoFocus={wasEdited}
            onClick={onEdit}
          />
        )}
        {onRemove && (
          <Button
            variant="plain"
            size="sm"
            icon={<TrashIcon />}
            aria-label={`Remove the note at ${at}`}
            onClick={onRemove}
          />
        )}
      </div>
      <p className="sj-note__text" dir="auto">
        {text}
      </p>
    </li>
  )
}
