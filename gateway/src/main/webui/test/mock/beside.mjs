import { randomBytes } from 'node:crypto'

/** What is kept beside a session: notes, two of each to begin with, shares, and who watched. */
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

const HOUR = 3_600_000
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString()
const shares = new Map()
const tokens = new Map()

const startedShares = () => [
  {
    ...{ id: 'share-open', createdBy: 'ada', creatorName: 'Ada Berg', createdAt: ago(26), revokedAt: null },
    ...{ expiresAt: ago(-24 * 6), revokedBy: null, views: 3, lastViewedAt: ago(2) },
  },
  {
    ...{ id: 'share-old', createdBy: 'ben', creatorName: 'Ben Okri', createdAt: ago(400), revokedAt: null },
    ...{ expiresAt: ago(200), revokedBy: null, views: 0, lastViewedAt: null },
  },
  {
    ...{
      id: 'share-gone',
      createdBy: 'ada',
      creatorName: 'Ada Berg',
      createdAt: ago(500),
      revokedAt: ago(480),
    },
    ...{ expiresAt: null, revokedBy: 'ben', views: 12, lastViewedAt: ago(481) },
  },
]

const sharesIn = ({ id }) => {
  if (!shares.has(id)) {
    shares.set(id, startedShares())
  }
  return shares.get(id)
}

export const sharesOf = (session) => ({ items: sharesIn(session), next: null })

export function addShare(session, { expiresAt = null }, { principal, name }) {
  const token = randomBytes(32).toString('base64url')
  const share = {
    ...{
      id: `share-${token.slice(0, 6)}`,
      createdBy: principal,
      creatorName: name,
      createdAt: ago(0),
      expiresAt,
    },
    ...{ revokedAt: null, revokedBy: null, views: 0, lastViewedAt: null },
  }
  sharesIn(session).unshift(share)
  tokens.set(token, { session: session.id, share })
  return { ...share, link: `/s/${token}` }
}

export function revokeShare(id, as) {
  const share = [...shares.values()].flat().find((one) => one.id === id)
  Object.assign(share ?? {}, { revokedAt: ago(0), revokedBy: as })
}

/** The session that a link opens. */
export function sessionOfToken(token) {
  const shared = tokens.get(token)
  return shared?.share.revokedAt ? undefined : shared?.session
}

export const viewingsOf = () => ({
  items: [
    { at: ago(2), viewer: null, shareId: 'share-open', sharedBy: 'Ada Berg' },
    { at: ago(3), viewer: 'vic', shareId: null, sharedBy: null },
    { at: ago(27), viewer: 'ada', shareId: null, sharedBy: null },
  ],
  next: null,
})
