import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as GatewayPaths } from './generated/gateway'
import type { paths as PlaybackPaths } from './generated/playback'
import type { paths as SessionPaths } from './generated/session'
import type { paths as SummaryPaths } from './generated/summary'
import { ApiProblem, noConnection, problemOf } from './problem'
import { clockReading } from './serverTime'
import { fetchByPage } from './shared'

const isAbort = (error: unknown): boolean => (error as { name?: string } | null)?.name === 'AbortError'

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemOf(response)
    }
  },
  onError({ error }) {
    return isAbort(error) ? undefined : noConnection()
  },
}

/** Calls the API with the console's session, or on the page of a share by its link; anything but a success is thrown as an {@link ApiProblem}. */
export const api = createClient<GatewayPaths & SessionPaths & PlaybackPaths & SummaryPaths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  headers: { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest' },
  fetch: fetchByPage,
})
api.use(clockReading, problems)

/** The body of a successful answer, which has one. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer
  if (data === undefined || data === null) {
    throw new ApiProblem(0, { title: 'Empty answer', detail: 'The server answered without content.' })
  }
  return data
}
