import { Button, Title } from '@patternfly/react-core'
import PlusCircleIcon from '@patternfly/react-icons/dist/esm/icons/plus-circle-icon'
import { useState, type ReactNode } from 'react'
import type { Note } from '@/api/types'
import { formatCount } from '@/ui/format'
import { NoteItem } from './NoteItem'
import { noteTime } from './noteMarks'

export const NotesHead = ({ count, onAdd }: { count: number; onAdd: (() => void) | undefined }) => (
  <div className="sj-notes__head">
    <Title headingLevel="h2" size="md" id="notes-title">
      Notes {count > 0 && <span className="sj-muted sj-notes__count">{formatCount(count)}</span>}
    </Title>
    {onAdd && (
      <Button variant="link" size="sm" isInline icon={<PlusCircleIcon />} onClick={onAdd}>
        Add note
      </Button>
    )}
  </div>
)

export const NoNotes = ({ mayWrite }: { mayWrite: boolean }) => (
  <p className="sj-muted sj-small sj-notes__none">
    {mayWrite
      ? 'Mark a moment for others: press n, or Add note, where the player stands.'
      : 'Nobody has written one yet.'}
  </p>
)

interface Props {
  notes: readonly Note[]
  /** Server time of the timeline's start. */
  start: number
  mayWrite: boolean
  /** The note that is being changed. */
  edited: string | undefined
  editor: (note: Note) => ReactNode
  onEdit: (note: Note) => void
  onRemove: (note: Note) => void
  onSeek: (time: number) => void
}

/** The notes, the one that is being changed in a form. */
export function NotesList({ notes, start, mayWrite, edited, editor, onEdit, onRemove, onSeek }: Props) {
  const [lastEdited, setLastEdited] = useState(edited)
  if (edited !== undefined && edited !== lastEdited) {
    setLastEdited(edited)
  }
  if (notes.length === 0) {
    return null
  }
  return (
    <ol className="sj-notes__list">
      {notes.map((note) =>
        note.id === edited ? (
          <li key={note.id}>{editor(note)}</li>
        ) : (
          <NoteItem
            key={note.id}
            note={note}
            time={noteTime(note.at, start)}
            wasEdited={note.id === lastEdited}
            onEdit={note.own && mayWrite ? () => onEdit(note) : null}
            onRemove={note.own && mayWrite ? () => onRemove(note) : null}
            onSeek={onSeek}
          />
        ),
      )}
    </ol>
  )
}
