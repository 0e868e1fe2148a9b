import { Content } from '@patternfly/react-core'
import { Dialog } from '@/ui/Dialog'
import type { NoteEditing } from './useNoteEditing'

/** Asks before a note is removed, if one is to be. */
export const RemoveNote = ({ doing, remove, close }: NoteEditing) =>
  doing?.do === 'remove' ? (
    <Dialog
      id="remove-note"
      title="Remove the note?"
      action="Remove note"
      failure="The note was not removed"
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(doing.note.id, { onSuccess: close })}
      onClose={close}
    >
      <Content component="blockquote" className="sj-note__text" dir="auto">
        {doing.note.text}
      </Content>
    </Dialog>
  ) : null
