import type { Person, Session } from '@/api/types'
import { pageName } from '@/ui/format'

/** The session's title; before it has one, where it began. */
export function sessionTitle(session: Session): string {
  if (session.title) {
    return session.title
  }
  return session.landingPage ? `Visit to ${pageName(session.landingPage)}` : 'Visit'
}

type Known = Pick<Person, 'id' | 'userId' | 'anonymousIds'>

export const isAnonymous = (person: Known): boolean => !person.userId

/** The person's user id, or what tells one anonymous visitor from another. */
export function personLabel(person: Known): string {
  return person.userId ?? `Anonymous ${(person.anonymousIds[0] ?? person.id).slice(0, 6)}`
}

/** The page of a person. */
export const personPath = (systemId: string, personId: string): string =>
  `/systems/${encodeURIComponent(systemId)}/persons/${encodeURIComponent(personId)}`

/** The page of a session. */
export const sessionPath = (systemId: string, sessionId: string): string =>
  `/systems/${encodeURIComponent(systemId)}/sessions/${encodeURIComponent(sessionId)}`
