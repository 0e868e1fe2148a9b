import { expect, it, vi } from 'vitest'
import { loadAsset } from './assets'

it('asks for an asset whatever its type is, for the server does not call it JSON', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('body {}', { headers: { 'Content-Type': 'text/css' } })),
  )
  const asset = await loadAsset({ systemId: 'a', sessionId: 'b', sha256: 'c' })
  expect(await asset.text()).toBe('body {}')
  const [request] = vi.mocked(fetch).mock.calls[0] as unknown as [Request]
  expect(request.headers.get('Accept')).toBe('*/*')
})
