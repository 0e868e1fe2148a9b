import { describe, expect, it } from 'vitest'
import type { AssetEntry } from '@/api/assets'
import { whyMissing } from './AssetMap'

const entry = (told: Partial<AssetEntry>): AssetEntry => ({
  ...{ url: 'https://site.example/pic.png', sha256: null, type: null, bytes: null, lost: null },
  ...told,
})

describe('what stood for an address and is not there (P17)', () => {
  it.each([
    ['was never told of', undefined, 'unknown'],
    ['was lost by the recorder', entry({ lost: 'size' }), 'size'],
    ['was told of but never came', entry({ sha256: 'a1' }), 'unsent'],
    ['came, and cannot be loaded', entry({ sha256: 'a1', type: 'image/png' }), 'unavailable'],
  ])('%s', (_, told, why) => {
    expect(whyMissing(told)).toBe(why)
  })
})
