import { Blob } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChunkEntry } from '@/api/types'
import { OfflineFile } from './OfflineFile'

const chunk = (sequence: number) => ({ sequence }) as ChunkEntry

const part = (path: string, content: string, type = 'application/json') => ({
  dataset: { path, type },
  textContent: gzipSync(content).toString('base64'),
})
const fileOf = (...parts: unknown[]) =>
  new OfflineFile({ querySelectorAll: () => parts } as unknown as Document)

// The test environment's own cannot be read as streams.
beforeEach(() => void vi.stubGlobal('Blob', Blob))
afterEach(() => void vi.unstubAllGlobals())

describe('a replay as a file (P16)', () => {
  it('has the answers that a player asks for', async () => {
    const file = fileOf(
      part('', '{"sessionId":"s1","recordings":[]}'),
      part('recordings/r1/chunks/7', '[{"type":4}]'),
      part('recordings/r1/assets', '{"items":[{"url":"https://a.example/b.css"}]}'),
      part('assets/abc', 'p { color: red }', 'text/css'),
    )
    expect(await file.manifest()).toEqual({ sessionId: 's1', recordings: [] })
    expect(await file.loadChunk('r1', chunk(7))).toEqual([{ type: 4 }])
    const assets = file.assetsOf('r1')
    expect(await assets.manifest()).toEqual([{ url: 'https://a.example/b.css' }])
    expect(await assets.manifest()).toBe(await assets.manifest())
    const content = await assets.content('abc')
    expect([content.type, await content.text()]).toEqual(['text/css', 'p { color: red }'])
  })

  it('has of what there was only what is in it, and says from when on it is full', async () => {
    const layout = {
      sessionId: 's1',
      recordings: [
        { id: 'r1', segments: [], chunks: [chunk(1), chunk(2)] },
        { id: 'r2', segments: [], chunks: [chunk(1)] },
      ],
    }
    const file = fileOf(
      part('', JSON.stringify(layout)),
      part('recordings/r1/chunks/1', '[]'),
      part('cut', '{"from":"2026-01-01T00:00:05.000Z"}'),
    )
    expect(await file.manifest()).toEqual({ sessionId: 's1', recordings: [{ id: 'r1', chunks: [chunk(1)] }] })
    expect(await file.fullFrom()).toBe('2026-01-01T00:00:05.000Z')
    expect(await fileOf(part('', '{}')).fullFrom()).toBeUndefined()
  })

  it('says of which part of the session it is', async () => {
    const layout = part('', '{"sessionId":"s1","recordings":[]}')
    const asked = '{"from":"2026-01-01T00:00:05.000Z"}'
    expect((await fileOf(layout, part('part', asked)).manifest()).part).toEqual(JSON.parse(asked))
    expect(await fileOf(layout).manifest()).not.toHaveProperty('part')
  })

  it('says that it has not what is not in it, or is broken', async () => {
    const file = fileOf({ dataset: { path: 'recordings/r1/chunks/1' }, textContent: 'bm8gZ3ppcA==' })
    await expect(file.loadChunk('r1', chunk(0))).rejects.toThrow('not in the file')
    await expect(file.loadChunk('r1', chunk(1))).rejects.toThrow()
  })
})
