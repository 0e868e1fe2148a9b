import type { Middleware } from 'openapi-fetch'

/** By how much the server's clock is ahead of this browser's, in milliseconds; unknown until it has answered. */
let ahead = 0
let knownFor = Number.POSITIVE_INFINITY

/** Answers say when they were made by the second. */
const RESOLUTION_MS = 1_000

/** Learns the server's time from its answers; those that came fastest tell it best. */
export const clockReading: Middleware = {
  onRequest({ request }) {
    sentAt.set(request, performance.now())
  },
  onResponse({ request, response }) {
    const answeredAt = Date.parse(response.headers.get('Date') ?? '')
    const took = performance.now() - (sentAt.get(request) ?? Number.NEGATIVE_INFINITY)
    if (Number.isFinite(answeredAt) && took <= knownFor) {
      knownFor = took
      ahead = answeredAt + RESOLUTION_MS / 2 - (Date.now() - took / 2)
    }
  },
}

const sentAt = new WeakMap<Request, number>()

/** The server's time as well as it is known, in milliseconds since 1970. */
export const serverTime = (): number => Date.now() + ahead
