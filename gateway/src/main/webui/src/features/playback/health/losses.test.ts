import { describe, expect, it } from 'vitest'
import type { RecordingHealth } from '@/api/assets'
import type { PlaybackManifest, RecordingEntry } from '@/api/types'
import { sessionHealth } from './losses'

const AT = '2026-01-01T00:00:00Z'
const NOTHING = { missing: [], cut: 0, media: false, unshown: 0 }
const chunk = { from: AT, to: AT, clockOffsetMs: 0, snapshot: true, events: 2, bytes: 9 }
const well: RecordingHealth = {
  ...{ assets: 41, missingAssets: 0, losses: [], muted: 0, canvases: 0, foreignFrames: 0, closedRoots: 0 },
  ...{ steps: [], lastSequence: 4, refusedChunks: 0 },
}
const recording = (health?: Partial<RecordingHealth>, gaps: RecordingEntry['gaps'] = []) =>
  ({
    ...{ id: 'r', anonymousId: 'v', from: AT, to: AT, gaps },
    chunks: [{ ...chunk, sequence: 0 }, { ...chunk, sequence: 4 }], // prettier-ignore
    health: { ...well, ...(health ?? { lastSequence: null }) },
  }) as RecordingEntry
const of = (...recordings: RecordingEntry[]): PlaybackManifest => ({
  ...{ sessionId: 's', startedAt: AT, endedAt: AT },
  recordings,
})
const texts = (manifest: PlaybackManifest, found = NOTHING, open = false) =>
  sessionHealth(manifest, found, open).losses.map(({ text }) => text)

describe('the health of a session’s recordings (P17)', () => {
  it('is complete if nothing is missing and every recorder said so', () => {
    expect(sessionHealth(of(recording({}), recording({})), NOTHING, false)).toEqual({
      losses: [],
      told: true,
    })
    expect(sessionHealth(of(recording({}), recording()), NOTHING, false).told).toBe(false)
    expect(sessionHealth(of(recording({ lastSequence: null })), NOTHING, false).told).toBe(false)
  })

  it.each<[string, RecordingEntry[], string[]]>([
    ['parts between others', [recording({}, [{ after: 0, before: 3 }])], ['2 parts missing']],
    ['parts at the end', [recording({ lastSequence: 5 })], ['1 part missing']],
    ['refused parts', [recording({ refusedChunks: 1 })], ['1 part refused']],
    ['files', [recording({ missingAssets: 3 }), recording({ assets: 9 })], ['3 of 50 files missing']],
    ['a slower recorder', [recording({ steps: ['mousemove', 'checkout'] })], ['Recorder slowed down twice']],
    [
      'what is left out',
      [recording({ muted: 1, canvases: 2, foreignFrames: 1, closedRoots: 1 })],
      [
        '1 noisy element left out',
        '2 drawing surfaces left out',
        '1 frame left out',
        '1 closed component left out',
      ],
    ],
    [
      'changes, by reason',
      [
        recording({ losses: [{ reason: 'too-large', events: 2 }] }),
        recording({ losses: [{ reason: 'too-large', events: 1 }] }),
      ],
      ['3 changes lost'],
    ],
  ])('counts %s', (_what, recordings, told) => {
    expect(texts(of(...recordings))).toEqual(told)
  })

  it.each([
    ['overflow', 'too many of them waited to be sent'],
    ['503', 'the server refused them (503)'],
    ['a word of the future', 'a word of the future'],
  ])('says why changes were lost: %s', (reason, why) => {
    const { losses } = sessionHealth(of(recording({ losses: [{ reason, events: 2 }] })), NOTHING, false)
    expect(losses[0]?.detail).toBe(`The recorder dropped them: ${why}.`)
  })

  it('waits for the end of an open session, whose last part may be on its way', () => {
    expect(texts(of(recording({ lastSequence: 5 })), NOTHING, true)).toEqual([])
  })

  it('says that sound and films are not kept, which are no missing files', () => {
    expect(texts(of(recording({})), { ...NOTHING, media: true })).toEqual(['Sound and films are not kept'])
  })

  it('adds what was found while it was shown, each address once', () => {
    const missing = [
      { address: 'https://a/1', why: 'unknown' },
      { address: 'https://a/2', why: 'blocked' },
      { address: 'https://a/4', why: 'unsent' },
      { address: 'https://a/3', why: 'unavailable' },
    ] as const
    expect(
      texts(of(recording({ missingAssets: 1 })), { missing: [...missing], cut: 2, unshown: 1 } as never),
    ).toEqual(['3 of 42 files missing', 'Page cut off', '1 change not shown'])
  })
})
