import type { Session } from '@/api/types'

/** The kinds of signals of frustration (P20), as the API names them. */
export const SIGNAL_KINDS = ['rage', 'dead', 'slow', 'quick-back'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

const NAMES: Record<SignalKind, { one: string; many: string; about: string }> = {
  rage: {
    ...{ one: 'rage click', many: 'rage clicks' },
    about: 'Three or more clicks on one thing within a second',
  },
  dead: { one: 'dead click', many: 'dead clicks', about: 'Nothing followed a click within 7 seconds' },
  slow: {
    one: 'slow click',
    many: 'slow clicks',
    about: 'It took 3 to 7 seconds until a click was followed',
  },
  'quick-back': {
    ...{ one: 'quick back', many: 'quick backs' },
    about: 'A page was left within 5 seconds for the one before it, with nothing done on it',
  },
}

const isKind = (kind: string): kind is SignalKind => kind in NAMES

/** What several of a kind are called. */
export const signalName = (kind: string): string => (isKind(kind) ? NAMES[kind].many : kind)

/** What one of a kind is called. */
export const oneSignal = (kind: string): string => (isKind(kind) ? NAMES[kind].one : kind)

/** What a kind is, in a sentence. */
export const aboutSignal = (kind: string): string => (isKind(kind) ? NAMES[kind].about : kind)

/** The kinds that a session has, with how many of each. */
export function signalsIn({ frustration }: Session): { kind: SignalKind; count: number }[] {
  const { rage, dead, slow, quickBack } = frustration
  const counts: Record<SignalKind, number> = { rage, dead, slow, 'quick-back': quickBack }
  return SIGNAL_KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}
