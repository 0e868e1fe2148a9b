/** What the reasons of refusals mean; those that are not here are shown by their name alone. */
const REASONS: Record<string, string> = {
  'do-not-track': 'The visitor’s browser sends Do Not Track',
  'global-privacy-control': 'The visitor’s browser sends Global Privacy Control',
  'no-consent': 'The visitor gave no consent',
  'event-too-large': 'The event is larger than 32 kB',
  'batch-too-large': 'The request is larger than 500 kB',
  'body-too-large': 'The body, or what it inflates to, is too large',
  'body-too-slow': 'The body took longer than a minute to come; the recorder sends again',
  'too-many-events':
    'More than 2,500 events in a request, or more than the rate limit; SDKs send the latter again',
  'temporarily-unavailable': 'The broker could not be reached, or too much was coming; SDKs send again',
  'origin-not-allowed': 'The website is not among the allowed origins of the source',
  'recording-off': 'Recording is off for the source',
  'malformed-body': 'The body is not JSON, or not of the call’s form',
  'malformed-json': 'The body is not JSON',
  'invalid-event': 'A field of the event has no sense',
  'invalid-chunk': 'The recording chunk has no sense',
  'unknown-type': 'The event is of no known type',
  'wrong-type': 'A field holds something else than it should',
  'too-deep': 'Objects and lists are more than 64 levels deep',
  'number-too-long': 'A number has more than 100 characters',
  'not-a-time': 'A time is not of ISO 8601',
  'time-out-of-range': 'A time is out of range',
  'past-lateness-limit':
    'Later than the system’s lateness limit: it is stored, and the sessions it touches are assembled again',
  'unsupported-body': 'The content type or encoding is not supported',
}

export const reasonMeaning = (reason: string): string | undefined => REASONS[reason]
