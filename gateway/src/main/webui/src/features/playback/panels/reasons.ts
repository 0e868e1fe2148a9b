import type { Session } from '@/api/types'

const BEGAN: Record<string, string> = {
  inactivity: 'First visit, or after a pause',
  'maximum-duration': 'The session before reached its longest duration',
  'another-user': 'Another user signed in on this device',
}

const ENDED: Record<string, string> = {
  inactivity: 'No event for too long',
  'maximum-duration': 'It reached the longest duration of a session',
  'another-user': 'Another user signed in on this device',
  open: 'Still open',
}

/** Why a session began; a reason that this console does not know yet is shown as it is. */
export const beganBecause = ({ beganBecause: code }: Session): string | undefined =>
  code ? (BEGAN[code] ?? code) : undefined

/** Why a session ended, as {@link beganBecause}. */
export const endedBecause = ({ endedBecause: code }: Session): string | undefined =>
  code ? (ENDED[code] ?? code) : undefined
