import { createContext, use } from 'react'
import type { Session } from '@/api/types'

export type Signal = Session['signals'][number]

/** The signals of the session that is shown: for its timeline and its transcript. */
export const SessionSignals = createContext<readonly Signal[]>([])

export const useSignals = (): readonly Signal[] => use(SessionSignals)

/** The kinds of signals that are about an event. */
export const kindsOf = (signals: readonly Signal[], eventId: string): string[] =>
  signals.filter((signal) => signal.eventId === eventId).map(({ kind }) => kind)
