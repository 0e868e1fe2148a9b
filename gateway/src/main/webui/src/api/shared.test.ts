import { afterEach, describe, expect, it, vi } from 'vitest'
import { api } from './client'
import { sharedAddress } from './shared'

const TOKEN = 'A'.repeat(43)

function recordRequests(): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } })
  })
  return asked
}

afterEach(() => window.history.replaceState(null, '', '/'))

describe('the API on the page of a share (P11)', () => {
  it('is what the link opens of one session', () => {
    const session = '/api/v1/systems/tracker/sessions/s1'
    expect(sharedAddress('T', session)).toBe('/s/T/api/session')
    expect(sharedAddress('T', `${session}/events`)).toBe('/s/T/api/events')
    expect(sharedAddress('T', `${session}/playback/recordings/r/chunks/1`)).toBe(
      '/s/T/api/playback/recordings/r/chunks/1',
    )
    expect(sharedAddress('T', '/api/v1/me')).toBeUndefined()
    expect(sharedAddress('T', '/api/v1/systems/tracker/sessions')).toBeUndefined()
  })

  it('is asked without the sign-in that the browser may have, and for nothing else', async () => {
    const asked = recordRequests()
    window.history.replaceState(null, '', `/s/${TOKEN}`)
    const path = { systemId: 'x', sessionId: 'y' }
    await api.GET('/api/v1/systems/{systemId}/sessions/{sessionId}/events', {
      params: { path, query: { limit: '200' } },
    })
    await expect(api.GET('/api/v1/me')).rejects.toMatchObject({ status: 404 })
    expect(asked.map(({ url }) => url)).toEqual([`${window.location.origin}/s/${TOKEN}/api/events?limit=200`])
    expect(asked[0]?.credentials).toBe('omit')
  })

  it('is the API itself on all other pages', async () => {
    const asked = recordRequests()
    await api.GET('/api/v1/me')
    expect(asked[0]?.url).toBe(`${window.location.origin}/api/v1/me`)
    expect(asked[0]?.credentials).toBe('same-origin')
  })
})
