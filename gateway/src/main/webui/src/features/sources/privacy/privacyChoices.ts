import type { SourcePrivacy } from '@/api/types'
import type { Choice } from '../Switches'

export type PrivacySwitchId = Exclude<keyof SourcePrivacy, 'scrubbing'>
export type ScrubbingId = keyof SourcePrivacy['scrubbing']

export const PRIVACY_CHOICES: Choice<PrivacySwitchId>[] = [
  {
    id: 'anonymous',
    label: 'Anonymous',
    explanation:
      'No cookies, no user ids, no traits. Visits are told apart by a key that changes every day and cannot be traced back.',
  },
  {
    id: 'consentRequired',
    label: 'Require consent',
    explanation: 'Nothing is kept of a visitor until your page says that they agreed.',
  },
  {
    id: 'honourGlobalPrivacyControl',
    label: 'Honour Global Privacy Control',
    explanation: 'Nothing is kept of visitors whose browser sends the Global Privacy Control signal.',
  },
  {
    id: 'honourDoNotTrack',
    label: 'Honour Do Not Track',
    explanation: 'Nothing is kept of visitors whose browser sends the older Do Not Track signal.',
  },
]

export const SCRUBBING_CHOICES: Choice<ScrubbingId>[] = [
  { id: 'emails', label: 'E-mail addresses', explanation: 'replaced by [email]' },
  { id: 'cards', label: 'Payment card numbers', explanation: 'with a valid checksum, replaced by [card]' },
  { id: 'phones', label: 'Telephone numbers', explanation: 'replaced by [phone]' },
  { id: 'nationalIds', label: 'National identity numbers', explanation: 'replaced by [id]' },
  { id: 'tokens', label: 'Access tokens and secrets', explanation: 'replaced by [token]' },
]
