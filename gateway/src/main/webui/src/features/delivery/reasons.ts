/** What the reasons of refusals mean; those that are not here are shown by their name. */
const REASONS: Record<string, string> = {
  'do-not-track': 'The visitor asks not to be tracked',
  'global-privacy-control': 'The visitor’s browser sends Global Privacy Control',
  'no-consent': 'The visitor gave no consent',
  'event-too-large': 'The event is larger than 32 kB',
  'batch-too-large': 'The request is larger than 500 kB',
  'too-many-events': 'The request holds more than 2,500 events',
  'temporarily-unavailable': 'The broker could not be reached; SDKs send again',
  'too-many-requests': 'The rate limit was reached; SDKs send again',
  'origin-not-allowed': 'The website is not among the allowed origins',
  'recording-off': 'Recording is off for the source',
}

export const reasonMeaning = (reason: string): string | undefined => REASONS[reason]
