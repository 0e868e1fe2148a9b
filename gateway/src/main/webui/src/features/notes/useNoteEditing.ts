import { useCallback, useState } from 'react'
import type { Note, Session } from '@/api/types'
import type { SessionPlayer } from '@/features/playback/engine/SessionPlayer'
import { noteTime } from './noteMarks'
import { useNoteChanges } from './useNotes'

/** What is being done: a new note at a moment, or a change of one that is there. */
type Doing = { do: 'add'; time: number } | { do: 'edit' | 'remove'; note: Note } | null

/** One change of the notes at a time: begun, written, and ended when the server has it. */
export function useNoteEditing(player: SessionPlayer, session: Session, start: number) {
  const [doing, setDoing] = useState<Doing>(null)
  const { write, remove } = useNoteChanges(session)
  const { reset } = write
  const close = () => setDoing(null)
  const add = useCallback(() => {
    player.pause()
    reset()
    setDoing((now) => (now?.do === 'edit' ? now : { do: 'add', time: player.store.get().time }))
  }, [player, reset])
  const begin = (what: 'edit' | 'remove') => (note: Note) => {
    reset()
    remove.reset()
    setDoing({ do: what, note })
  }
  const save = (note?: Note) => (time: number, text: string) =>
    write.mutate(
      {
        at: note && time === noteTime(note.at, start) ? note.at : new Date(start + time).toISOString(),
        text,
        ...(note && { id: note.id, version: note.version }),
      },
      { onSuccess: close },
    )
  return { doing, add, begin, save, close, write, remove }
}

export type NoteEditing = ReturnType<typeof useNoteEditing>
