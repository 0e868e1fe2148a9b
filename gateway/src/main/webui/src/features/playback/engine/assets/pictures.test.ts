import { Blob } from 'node:buffer'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { element, mutation, page } from '../../../../../test/recorded'
import { assetsFrom, type Assets } from './rewriteEvents'

const PIC = 'https://site.example/pic.png'
const OTHER = 'https://site.example/other.png'

/** Pictures that are 400 pixels wide, and that are none where they are no blobs. */
class Picture {
  naturalWidth = 400
  onload?: () => void
  onerror?: () => void
  set src(address: string) {
    setTimeout(() => (address.startsWith('blob:') ? this.onload?.() : this.onerror?.()))
  }
}

describe('pictures that browsers chose among several (P5)', () => {
  let assets: Assets

  beforeEach(() => {
    let made = 0
    vi.stubGlobal('Image', Picture)
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => `blob:kept/${++made}`, revokeObjectURL: vi.fn() })) // prettier-ignore
    assets = assetsFrom({
      manifest: () => Promise.resolve([PIC, OTHER].map((url) => ({ url, sha256: url, type: 'image/png' }))),
      content: () => Promise.resolve<never>(new Blob(['PNG']) as never),
    })
  })

  const attributesOf = async (recorded: object) => {
    const [, picture] = await assets.rewrite(page(element('img', recorded)))
    const { node } = (picture as never as { data: { node: { childNodes: { childNodes: Built[] }[] } } }).data
    return node.childNodes[0]!.childNodes[0]!.attributes
  }
  interface Built {
    attributes: Record<string, unknown>
  }

  it('are shown as they were chosen, with nothing left to choose', async () => {
    const srcset = `${OTHER} 1x, ${OTHER} 2x`
    expect(await attributesOf({ alt: 'A', src: PIC, srcset, rr_naturalWidth: 400 })).toEqual({
      alt: 'A',
      src: null,
      srcset: 'blob:kept/1 1x',
    })
    expect(assets.missing()).toEqual([])
  })

  it.each([
    ['for a dense screen', 200, '2x'],
    ['by the room that they had', 320, '1.25x'],
    ['smaller than their room', 800, '0.5x'],
  ])('take the room that they took: chosen %s', async (_case, rr_naturalWidth, density) => {
    expect(await attributesOf({ src: PIC, rr_naturalWidth })).toEqual({
      src: null,
      srcset: `blob:kept/1 ${density}`,
    })
  })

  it.each([0, -5, 400.4, 3, 90_000, '200', false, Infinity, NaN])(
    'are shown by their own width where that told is none that can be: %s',
    async (rr_naturalWidth) => {
      expect(await attributesOf({ src: PIC, rr_naturalWidth })).toEqual({
        src: null,
        srcset: 'blob:kept/1 1x',
      })
    },
  )

  it('leave their place free until they were chosen, which is no loss, and where they were not kept, which is one', async () => {
    const blank = { src: null, srcset: expect.stringMatching(/^data:image\/gif\S+ 1x$/) as string }
    expect(await attributesOf({ src: '', rr_naturalWidth: 0 })).toEqual(blank)
    expect(assets.missing()).toEqual([])
    const gone = 'https://site.example/gone.png'
    expect(await attributesOf({ src: gone, rr_naturalWidth: 200 })).toEqual(blank)
    expect(assets.missing()).toEqual([{ address: gone, why: 'unknown' }])
  })

  it('are broken, so that their words are seen, where the site answered with an error', async () => {
    const refused = 'https://site.example/refused.png'
    assets = assetsFrom({
      manifest: () => Promise.resolve([{ url: refused, lost: 'status' as const }]),
      content: () => Promise.reject(new Error()),
    })
    const broken = expect.stringMatching(/^data:image\/png\S+/) as string
    expect(await attributesOf({ alt: 'Logo', src: refused })).toMatchObject({ alt: 'Logo', src: broken })
    expect(await attributesOf({ src: refused, rr_naturalWidth: 0 })).toMatchObject({ srcset: broken })
    expect(assets.missing()).toEqual([{ address: refused, why: 'status' }])
  })

  it.each([
    ['another', { src: OTHER, rr_naturalWidth: 200 }, { src: null, srcset: 'blob:kept/2 2x' }],
    ['one that is alone', { src: OTHER, rr_naturalWidth: false }, { src: null, srcset: 'blob:kept/2 1x' }],
    ['one that a script names', { src: OTHER }, { src: null, srcset: 'blob:kept/2 1x' }],
    ['none', { src: null }, { src: null, srcset: null }],
  ])('change as another one is shown: %s', async (_case, attributes, expected) => {
    const image = element('img', { src: PIC, rr_naturalWidth: 320 })
    const changes = mutation({ attributes: [{ id: image.id, attributes }] })
    const [, , changed] = await assets.rewrite([...page(image), changes])
    expect(changed).toMatchObject({ data: { attributes: [{ attributes: expected }] } })
  })

  it('stay as they are when something else of them changes', async () => {
    const image = element('img', { src: PIC, rr_naturalWidth: 320 })
    const changes = mutation({ attributes: [{ id: image.id, attributes: { alt: 'B' } }] })
    const [, , changed] = await assets.rewrite([...page(image), changes])
    expect(changed).toMatchObject({ data: { attributes: [{ attributes: { alt: 'B' } }] } })
    expect(JSON.stringify(changed)).not.toContain('src')
  })

  it('have no sources any more', async () => {
    const [, picture] = await assets.rewrite(
      page(element('picture', {}, [element('source', { srcset: OTHER, media: 'print' })])),
    )
    expect(JSON.stringify(picture)).toContain('"attributes":{"media":"print"}')
  })

  it('are not missing where browsers load them late, and may never have', async () => {
    const gone = 'https://site.example/gone.png'
    await attributesOf({ src: gone, loading: 'lazy' })
    expect(assets.missing()).toEqual([])
    await attributesOf({ src: gone })
    expect(assets.missing()).toHaveLength(1)
  })
})
