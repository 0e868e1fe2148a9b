import { describe, expect, it, vi } from 'vitest'
import { api, bodyOf } from './client'

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer))
const systems = () => bodyOf(api.GET('/api/v1/systems'))

describe('calls of the API', () => {
  it('throw what the server says about a refusal (G4)', async () => {
    const problem = {
      title: 'Refused',
      detail: 'Give it a name.',
      errors: [{ pointer: '/name', detail: 'x' }],
    }
    answering(async () => Response.json(problem, { status: 400 }))
    await expect(systems()).rejects.toMatchObject({ status: 400, message: 'Give it a name.', problem })
  })

  it('tell that there is no connection', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(systems()).rejects.toMatchObject({ status: 0, problem: { title: 'No connection' } })
  })

  it('stay aborted when they are aborted', async () => {
    answering(() => Promise.reject(new DOMException('Aborted', 'AbortError')))
    await expect(systems()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('accept an answer without content', async () => {
    answering(async () => new Response(null, { status: 204 }))
    const path = { systemId: 'a/b', sourceId: 'c' }
    await api.DELETE('/api/v1/systems/{systemId}/sources/{sourceId}', { params: { path } })
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toMatchObject({
      url: 'http://localhost:3000/api/v1/systems/a%2Fb/sources/c',
    })
  })
})
