import { Blob } from 'node:buffer'
import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssetEntry } from '@/api/assets'
import { PAGE, change, element, mutation, nodeId, page, text } from '../../../../../test/recorded'
import { assetsFrom, type Assets } from './rewriteEvents'

const CONTENTS: Record<string, [url: string, type: string, text: string]> = {
  pic: ['https://site.example/pic.png', 'image/png', 'PNG'],
  font: ['https://cdn.example/f.woff2', 'font/woff2', 'FONT'],
  sheet: [
    'https://cdn.example/css/main.css',
    'text/css',
    '@import "more.css";a{background:url(../pic2.png)}',
  ],
  more: ['https://cdn.example/css/more.css', 'text/css', '@font-face{font-family:F;src:url(/f.woff2)}'],
  pic2: ['https://cdn.example/pic2.png', 'image/png', 'PNG2'],
  icons: [
    'https://site.example/icons.svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="cart"/></svg>',
  ],
}
const entries: AssetEntry[] = [
  ...Object.entries(CONTENTS).map(([sha256, [url, type]]) => ({ url, sha256, type })),
  { url: 'https://site.example/big.png', lost: 'size' as const },
]

const svg = (tagName: string, attributes: object = {}, childNodes: unknown[] = []) =>
  element(tagName, attributes, childNodes, { isSVG: true })

describe('the events of a recording', () => {
  const made: Blob[] = []
  const revoked = vi.fn()
  const content = vi.fn((sha256: string) =>
    Promise.resolve<never>(new Blob([CONTENTS[sha256]?.[2] ?? ''], { type: CONTENTS[sha256]?.[1] }) as never),
  )
  let assets: Assets

  beforeEach(() => {
    made.length = 0
    content.mockClear()
    revoked.mockClear()
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:kept/${made.push(blob)}`, revokeObjectURL: revoked })) // prettier-ignore
    assets = assetsFrom({ manifest: () => Promise.resolve(entries), content })
  })

  const rewrite = async (...events: eventWithTime[]) => JSON.stringify(await assets.rewrite(events))
  /** What the elements of a page become, without the page around them. */
  const shown = async (...body: unknown[]) => {
    const [, picture] = await assets.rewrite(page(...body))
    const { node } = (picture as { data: { node: { childNodes: { childNodes: Built[] }[] } } }).data
    return node.childNodes[0]!.childNodes
  }
  interface Built {
    tagName: string
    attributes: Record<string, unknown>
    childNodes: Built[]
    textContent?: string
  }

  it('name what was kept, loaded once, and give it back', async () => {
    const src = 'https://site.example/pic.png'
    const [first, second] = await shown(element('img', { src, alt: 'A' }), element('img', { src }))
    expect(first!.attributes).toEqual({ src: 'blob:kept/1', alt: 'A' })
    expect(second!.attributes.src).toBe('blob:kept/1')
    expect(content).toHaveBeenCalledOnce()
    expect(assets.missing()).toEqual([])
    assets.destroy()
    expect(revoked).toHaveBeenCalledWith('blob:kept/1')
  })

  it('leave their input as it is, since it may be cached', async () => {
    const events = page(element('img', { src: 'https://site.example/pic.png', onerror: 'x()' }))
    const before = structuredClone(events)
    await assets.rewrite(events)
    expect(events).toEqual(before)
  })

  it('tell what is missing and why, once', async () => {
    const gone = element('img', { src: 'https://site.example/gone.png', width: '40' })
    const big = element('div', { style: 'background:url("https://site.example/big.png")' })
    const [image, box] = await shown(gone, big, { ...gone, id: nodeId() })
    expect(image!.attributes).toEqual({ src: expect.stringMatching(/^data:image\/gif/), width: '40' })
    expect(box!.attributes.style).toContain('url("data:,")')
    expect(assets.missing()).toEqual([
      { address: 'https://site.example/gone.png', why: 'unknown' },
      { address: 'https://site.example/big.png', why: 'size' },
    ])
  })

  it('tell that what was kept could not be loaded', async () => {
    content.mockRejectedValueOnce(new Error('Not there'))
    await shown(element('img', { src: 'https://site.example/pic.png' }))
    expect(assets.missing()).toEqual([{ address: 'https://site.example/pic.png', why: 'unavailable' }])
  })

  it('put a linked style sheet in its place, with what it imports and shows', async () => {
    const href = 'https://cdn.example/css/main.css'
    const [link] = await shown(element('link', { rel: 'stylesheet', href, media: 'screen' }))
    expect(link!.attributes).toEqual({ media: 'screen', _cssText: expect.any(String) })
    expect(link!.attributes._cssText).toMatch(
      /^@font-face\{font-family:F;src:url\("blob:kept\/\d"\)\}\na\{background:url\("blob:kept\/\d"\)\}/,
    )
    const [other] = await shown(element('link', { rel: 'alternate icon', href }))
    expect(other!.attributes).toEqual({})
  })

  it('keep style sheets as they are told, whatever a player writes into them', async () => {
    const [link] = await shown(element('link', { rel: 'stylesheet', media: 'not all' }))
    Object.assign(link!.attributes, { _cssText: 'a{color:red}', media: null })
    expect(link!.attributes).toEqual({ media: 'not all' })
  })

  it('keep references within the page, also those that rrweb made absolute', async () => {
    const [gradient, path, use] = await shown(
      svg('linearGradient', { id: 'g', 'xlink:href': `${PAGE}#other` }),
      svg('path', { fill: 'url(https://site.example/shop/#g)', 'clip-path': 'url(#c)' }),
      svg('use', { href: 'https://site.example/icons.svg#cart' }),
    )
    expect(gradient!.attributes['xlink:href']).toBe('#other')
    expect(path!.attributes).toEqual({ fill: expect.stringContaining('url("#g")'), 'clip-path': expect.stringContaining('url("#c")') }) // prettier-ignore
    expect(use!.attributes.href).toBe('blob:kept/1#cart')
  })

  it('have an embedded document shown as a box of its size', async () => {
    const [box] = await shown(
      element('object', { data: 'https://evil.example/x.swf', width: '300' }, [text('No')]),
    )
    expect(box).toMatchObject({ tagName: 'img', childNodes: [], attributes: { width: '300' } })
    expect(box!.attributes.src).toMatch(/^data:image\/gif/)
  })

  it('know elements that are changed later by what they are', async () => {
    const [img, link, a, style] = [
      element('img'),
      element('link'),
      element('a'),
      element('style', {}, [text('')]),
    ]
    await assets.rewrite(page(img, link, a, style))
    const attributes = {
      src: 'https://site.example/pic.png',
      href: 'https://cdn.example/css/more.css',
      onclick: 'x()',
    }
    const changed = await assets.rewrite([
      mutation({
        attributes: [img, link, a, style, { id: 999 }].map(({ id }) => ({ id, attributes })),
        texts: [{ id: (style.childNodes[0] as { id: number }).id, value: 'a{b:url(//evil.example)}' }],
      }),
    ])
    const { data } = changed[0] as unknown as {
      data: { attributes: { attributes: object }[]; texts: { value: string }[] }
    }
    expect(data.attributes.map((one) => one.attributes)).toEqual([
      { src: null, srcset: 'blob:kept/1 1x' },
      { _cssText: expect.stringContaining('url("blob:kept/2")') },
      { href: attributes.href },
      {},
      {},
    ])
    expect(data.texts[0]!.value).toContain('url("data:,")')
  })

  it('have rules of scripts, constructed sheets and fonts rewritten', async () => {
    const css = 'a{b:url(https://site.example/pic.png)}'
    const rules = [{ rule: css }, { rule: '@import "https://evil.example/x.css"' }]
    const told = await rewrite(
      ...page(),
      change(IncrementalSource.StyleSheetRule, { id: 1, adds: rules, replaceSync: css }),
      change(IncrementalSource.StyleDeclaration, {
        id: 1,
        index: [0],
        set: { property: 'b', value: 'url(//evil.example/y)' },
      }),
      change(IncrementalSource.AdoptedStyleSheet, { id: 1, styleIds: [1], styles: [{ styleId: 1, rules }] }),
      change(IncrementalSource.Font, {
        family: 'F',
        fontSource: 'url(https://cdn.example/f.woff2)',
        buffer: false,
      }),
    )
    expect(told).not.toContain('evil.example')
    expect(told.match(/blob:kept/g)).toHaveLength(4)
    expect(told.match(/@media not all/g)).toHaveLength(2)
  })

  it('have the pictures of canvases, each once, where they cannot be anything else', async () => {
    const rr_dataURL = `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n')}`
    const canvas = element('canvas', { rr_dataURL, 'sj-drawing': 'https://evil.example/x' })
    const image = element('img', { rr_dataURL })
    const [drawn, other] = await shown(canvas, image)
    expect(drawn!.attributes).toEqual({ 'sj-drawing': 'blob:kept/1' })
    expect(other!.attributes).toEqual({})
    const told = [rr_dataURL, `data:image/svg+xml;base64,${btoa('<svg/>')}`, null].map((value) => ({
      id: canvas.id,
      attributes: { rr_dataURL: value },
    }))
    const [changed] = await assets.rewrite([
      mutation({ attributes: [...told, { id: 999, attributes: { rr_dataURL } }] }),
    ])
    expect(changed).toMatchObject({
      data: {
        attributes: [
          { attributes: { 'sj-drawing': 'blob:kept/1' } },
          { attributes: { 'sj-drawing': null } },
          { attributes: { 'sj-drawing': null } },
          { attributes: {} },
        ],
      },
    })
    expect(made).toHaveLength(1)
    assets.destroy()
    expect(revoked).toHaveBeenCalledWith('blob:kept/1')
  })

  it('leave what was typed as it was', async () => {
    const typed = change(IncrementalSource.Input, {
      id: 3,
      text: 'url(https://site.example/pic.png)',
      isChecked: false,
    })
    expect((await assets.rewrite([typed]))[0]).toEqual(typed)
  })

  it('lack sound and films, which are never kept: no file is missing for it, but the poster may be', async () => {
    const told = vi.fn()
    assets = assetsFrom({ manifest: () => Promise.resolve([]), content }, told)
    await shown(
      element('video', { src: '/a.mp4', poster: '/a.png' }, [element('source', { src: '/a.webm' })]),
    )
    expect(told).toHaveBeenLastCalledWith({
      missing: [{ address: 'https://site.example/a.png', why: 'unknown' }],
      cut: 0,
      media: true,
    })
  })

  it('end a page that has too many nodes, and tell so', async () => {
    const told = vi.fn()
    assets = assetsFrom({ manifest: () => Promise.resolve([]), content }, told)
    await shown(
      element(
        'div',
        {},
        Array.from({ length: 300_010 }, () => text('x')),
      ),
    )
    expect(told).toHaveBeenLastCalledWith({ missing: [], cut: 13, media: false })
  })

  it('take no picture for another one that players do not take, nor one told later for an earlier one', async () => {
    const picture = svg('image', { href: '' })
    const fragment = { type: EventType.FullSnapshot, timestamp: 3, data: { node: element('div') } }
    const added = { parentId: 999, nextId: null, node: { ...element('a'), id: picture.id } }
    const attributes = [{ id: picture.id, attributes: { href: 'https://evil.example/x' } }]
    const shown = await assets.rewrite([
      ...page(picture),
      fragment as never,
      mutation({ adds: [added], attributes }),
    ])
    expect(JSON.stringify(shown)).not.toContain('evil')

    const [, late] = page(element('a'))
    const earlier = await assets.rewrite([
      { ...mutation({}), timestamp: 1000 },
      { ...late, timestamp: 500 } as never,
    ])
    expect(earlier.map(({ timestamp }) => timestamp)).toEqual([1000, 1000])
  })

  it('ask again for what could not be loaded once', async () => {
    content.mockRejectedValueOnce(new Error('away'))
    const asked = () => assets.rewrite(page(element('img', { src: 'https://site.example/pic.png' })))
    await asked()
    expect(assets.missing()).toHaveLength(1)

    expect(JSON.stringify(await asked())).toContain('blob:kept/1')
    expect(assets.missing()).toEqual([])
  })

  it('never fail at what is no recording', async () => {
    const odd = [
      ...page(null, 7, {}, { type: 2, id: 'x' }, element('__proto__', null as never), {
        ...element('p'),
        childNodes: 5,
      }),
      mutation({ adds: [null, { parentId: 1 }], texts: null, attributes: [{ id: 5, attributes: null }] }),
      { type: EventType.FullSnapshot, timestamp: 4, data: {} } as unknown as eventWithTime,
      { type: 77, timestamp: 4 } as unknown as eventWithTime,
    ]
    expect(await assets.rewrite(odd)).toHaveLength(3)
  })

  it('take a node that is told to be two things for neither', async () => {
    const a = { ...element('a'), id: 500 }
    const link = { ...element('link', { rel: 'stylesheet' }), id: 500 }
    await assets.rewrite(page(a))
    const href = 'https://evil.example/x.css'
    const told = await rewrite(
      mutation({ adds: [{ parentId: 1, nextId: null, node: link }] }),
      mutation({ attributes: [{ id: 500, attributes: { href } }] }),
    )
    expect(told).not.toContain('evil.example')
    expect(told).toContain('"adds":[]')
  })
})
