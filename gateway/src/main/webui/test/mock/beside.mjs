/** What is kept beside a session: notes. Two of each session to begin with. */
const notes = new Map()

const startedNotes = ({ id, startedAt, durationMs }) => {
  const note = (number, share, author, authorName, text) => ({
    id: `${id}-note-${number}`,
    at: new Date(Date.parse(startedAt) + durationMs * share).toISOString(),
    author,
    authorName,
    text,
    version: 1,
    createdAt: startedAt,
    editedAt: null,
  })
  return [
    note(1, 0.2, 'vic', 'Vic Okafor', 'Looks for the invite here first. The button is below the fold.'),
    note(2, 0.6, 'ada', 'Ada Berg', 'Same error as in #482?\n<b>Not</b> markup.'),
  ]
}

const of = (session) => {
  if (!notes.has(session.id)) {
    notes.set(session.id, startedNotes(session))
  }
  return notes.get(session.id)
}
const listOf = (id) => [...notes.values()].find((list) => list.some((note) => note.id === id)) ?? []

export const notesOf = (session, as) => ({
  items: of(session)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((note) => ({ ...note, own: note.author === as })),
  next: null,
})

export function addNote(session, { at, text }, { principal, name }) {
  const note = { id: `${session.id}-${Date.now()}`, at, text, author: principal, authorName: name }
  of(session).push({ ...note, version: 1, createdAt: new Date().toISOString(), editedAt: null })
  return note
}

export const changeNote = (id, { at, text }) =>
  Object.assign(listOf(id).find((note) => note.id === id) ?? {}, {
    ...{ at, text, editedAt: new Date().toISOString() },
  })

export const removeNote = (id) =>
  void listOf(id).splice(
    listOf(id).findIndex((note) => note.id === id),
    1,
  )
