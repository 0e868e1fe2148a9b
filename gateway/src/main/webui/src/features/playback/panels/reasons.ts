import type { Session } from '@/api/types'

const BEGAN: Record<string, string> = {
  first: 'The person’s first visit',
  inactivity: 'A new visit after a pause',
  maximum: 'The session before reached its longest duration',
  user: 'Another user signed in on this device',
}

const ENDED: Record<string, string> = {
  inactivity: 'No event for too long',
  maximum: 'It reached the longest duration of a session',
  user: 'Another user signed in on this device',
  open: 'Still open',
}

/** Reasons come as short codes such as `another_user` or `maximumDuration`; unknown ones are shown as they are. */
function told(reasons: Record<string, string>, code: string): string {
  const key = Object.keys(reasons).find((name) => code.toLowerCase().includes(name))
  return (key && reasons[key]) ?? code
}

export const beganBecause = (code: string | null | undefined): string | undefined =>
  code ? told(BEGAN, code) : undefined

export function endedBecause({ endedBecause: code, state }: Session): string | undefined {
  if (state === 'open') {
    return ENDED.open
  }
  return code ? told(ENDED, code) : undefined
}
