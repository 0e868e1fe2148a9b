import './notes.css'
import { useCallback } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMayWrite } from '@/app/meContext'
import type { Note, Session } from '@/api/types'
import type { SessionPlayer } from '@/features/playback/engine/SessionPlayer'
import { leaveFullScreen } from '@/ui/fullScreen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { NoteForm } from './NoteForm'
import { noteTime } from './noteMarks'
import { NoNotes, NotesHead, NotesList } from './NotesList'
import { RemoveNote } from './RemoveNote'
import { useNoteEditing } from './useNoteEditing'
import { useNoteKey } from './useNoteKey'

interface Props {
  player: SessionPlayer
  session: Session
  notes: UseQueryResult<Note[]>
  /** Server time of the timeline's start. */
  start: number
  onSeek: (time: number) => void
}

const NONE: readonly Note[] = []

/** What people wrote at moments of the session; a time leads there (P10). */
export function Notes({ player, session, notes, start, onSeek }: Props) {
  const mayWrite = useMayWrite()
  const editing = useNoteEditing(player, session, start)
  const { doing, add, begin, save, close, write } = editing
  const addBeside = useCallback(() => void leaveFullScreen().then(add), [add])
  useNoteKey(mayWrite ? addBeside : undefined)
  const form = { player, pending: write.isPending, error: write.error, onClose: close }
  const list = notes.data ?? NONE
  return (
    <section className="sj-notes" aria-labelledby="notes-title">
      <NotesHead count={list.length} onAdd={mayWrite ? add : undefined} />
      <ProblemAlert error={notes.isLoadingError && notes.error} title="The notes could not be loaded" />
      {doing?.do === 'add' && <NoteForm key={doing.time} time={doing.time} onSave={save()} {...form} />}
      {notes.isSuccess && list.length === 0 && !doing && <NoNotes mayWrite={mayWrite} />}
      <NotesList
        notes={list}
        start={start}
        mayWrite={mayWrite}
        edited={doing?.do === 'edit' ? doing.note.id : undefined}
        onEdit={begin('edit')}
        onRemove={begin('remove')}
        onSeek={onSeek}
        editor={(note) => (
          <NoteForm time={noteTime(note.at, start)} text={note.text} onSave={save(note)} {...form} />
        )}
      />
      <RemoveNote {...editing} />
    </section>
  )
}
