import type { Person, Session } from '@/api/types'
import { pageName } from '@/ui/format'
import { inItsDirection, isolated } from '@/ui/direction'

/** The session's title; before it has one, where it began. */
export function sessionTitle(session: Session): string {
  const { title, landingPage } = session
  return inItsDirection(title || (landingPage ? `Visit to ${pageName(landingPage)}` : 'Visit'))
}

/** What happened in the session, in short; nothing before that was written. */
export const sessionStory = (tldr: string | null | undefined): string | undefined =>
  tldr ? inItsDirection(tldr) : undefined

type Known = Pick<Person, 'id' | 'userId' | 'anonymousIds'>

export const isAnonymous = (person: Known): boolean => !person.userId

/** The person's user id, or what tells one anonymous visitor from another. */
export function personLabel(person: Known): string {
  return person.userId ?? isolated(`Anonymous ${(person.anonymousIds[0] ?? person.id).slice(0, 6)}`)
}

/** The page of a person. */
export const personPath = (systemId: string, personId: string): string =>
  `/systems/${encodeURIComponent(systemId)}/persons/${encodeURIComponent(personId)}`

/** The page of a session. */
export const sessionPath = (systemId: string, sessionId: string): string =>
  `/systems/${encodeURIComponent(systemId)}/sessions/${encodeURIComponent(sessionId)}`
