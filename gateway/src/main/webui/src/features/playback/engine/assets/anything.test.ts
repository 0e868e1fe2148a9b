import type { eventWithTime } from '@rrweb/types'
import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { valueOf } from './cssTokens'
import { assetsFrom } from './rewriteEvents'

const EVIL = 'https://evil.example/'

/** Numbers that look random and are the same every time. */
function randomly(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { below: (end: number) => Math.floor(next() * end), oneOf: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T } // prettier-ignore
}
type Random = ReturnType<typeof randomly>

const TAGS = (
  'img a link script style iframe object embed video audio source track input form button meta base div table svg use image ' +
  'feImage linearGradient animate set foreignObject IMG LINK STYLE portal frame body picture canvas constructor __proto__ x-y'
).split(' ')
const NAMES = (
  'src href xlink:href srcset style background poster data action formaction ping rel _cssText fill filter mask clip-path content ' +
  'http-equiv srcdoc onload onERROR imagesrcset rr_dataURL rr_width rr_naturalWidth rr_focus rr_mediaState values to from attributeName media disabled SRC ' +
  'HREF as type cite manifest attributionsrc lowsrc classid sj-drawing'
).split(' ')
/** Values that tell where they come from, so that one that stayed is found. */
const VALUES: ((random: Random) => unknown)[] = [
  () => `${EVIL}x`,
  () => `//evil.example/x`,
  () => `${EVIL}a 1x, ${EVIL}b 2x`,
  () => `url(${EVIL}x)`,
  () => `a{b:url('${EVIL}x')}`,
  () => `@import "${EVIL}x";@import url(${EVIL}y) screen;`,
  () => `image-set("${EVIL}x" 1x)`,
  () => `u\\72 l("${EVIL}x")`,
  () => `a{b:url(/* */${EVIL}x`,
  () => `a{b:"`,
  () => `";c:url(${EVIL}x)}`,
  () => `a{b:u/* rr_split */rl(${EVIL}x)}`,
  () => `javascript:fetch('${EVIL}')`,
  () => `data:text/html,<img src=${EVIL}>`,
  () => `data:text/css,@import "${EVIL}x"`,
  () => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${EVIL}x'/></svg>`,
  () => `stylesheet`,
  () => `href`,
  () => `;refresh ${EVIL}`,
  () => null,
  () => 7,
  () => true,
  () => ({ background: `url(${EVIL}x)`, color: [`url(${EVIL}x)`, 'important'] }),
]

const attributesBy = (random: Random) =>
  Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [random.oneOf(NAMES), random.oneOf(VALUES)(random)]),
  )

function nodeBy(random: Random, depth: number): object {
  const id = 10 + random.below(40)
  if (depth > 3 || random.below(4) === 0) {
    return { type: random.oneOf([3, 3, 3, 4, 5, 0, 1, 8]), id, textContent: 'x', childNodes: [] }
  }
  return {
    ...{
      type: 2,
      id,
      tagName: random.oneOf(TAGS),
      attributes: attributesBy(random),
      isSVG: random.below(3) === 0,
    },
    ...{ isCustom: random.below(9) === 0, isShadowHost: random.below(9) === 0 },
    childNodes: Array.from({ length: random.below(5) }, () => nodeBy(random, depth + 1)),
  }
}

function recordingBy(random: Random): eventWithTime[] {
  const list = (make: () => object) => Array.from({ length: random.below(6) }, make)
  const css = () => String(random.oneOf(VALUES)(random))
  const id = () => 10 + random.below(40)
  const mutation = () => ({
    source: 0,
    adds: list(() => ({ parentId: id(), nextId: random.oneOf([null, -1, id()]), node: nodeBy(random, 2) })),
    attributes: list(() => ({ id: id(), attributes: attributesBy(random) })),
    ...{ texts: [], removes: [] },
  })
  const changes = [
    mutation,
    mutation,
    () => ({ source: 8, id: id(), adds: list(() => ({ rule: css() })), replaceSync: css() }),
    () => ({ source: 13, id: id(), index: [0], set: { property: 'background', value: css() } }),
    () => ({
      source: 15,
      id: id(),
      styleIds: [1],
      styles: [{ styleId: 1, rules: list(() => ({ rule: css() })) }],
    }),
    () => ({ source: 10, family: 'F', fontSource: css(), buffer: false }),
    () => ({ source: 9, id: id(), commands: [{ property: 'drawImage', args: [css()] }] }),
  ]
  const whole = { type: 0, id: 1, childNodes: [nodeBy(random, 0), nodeBy(random, 0)] }
  return [
    { type: 4, timestamp: 1, data: { href: 'https://site.example/', width: 9, height: 9 } },
    { type: 2, timestamp: 2, data: { node: whole, initialOffset: { left: 0, top: 0 } } },
    ...Array.from({ length: 6 }, () => ({ type: 3, timestamp: 3, data: random.oneOf(changes)() })),
  ] as unknown as eventWithTime[]
}

const ADDRESSES = [
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'href',
  'xlink:href',
  'rr_dataurl',
  'sj-drawing',
]
const NOWHERE = /^\s*(?:$|https:\/\/site\.example\/$|blob:|data:(?:,|image|font)|#)/
const CSS = ['style', '_cssText', 'rule', 'replaceSync', 'value', 'fontSource', 'fill', 'filter', 'mask', 'clip-path', 'values', 'to', 'from', 'color'] // prettier-ignore

/** What a style sheet would load, read without the code that is tested here but its tokens. */
function loadedBy(css: string): string[] {
  const open: string[] = []
  return tokenize({ css }).flatMap(([type, text, , , said]) => {
    const value = valueOf([type, text, 0, 0, said] as CSSToken)
    if (type === TokenType.Function || type === TokenType.OpenParen) {
      open.push(value.toLowerCase())
    } else if (type === TokenType.CloseParen) {
      open.pop()
    }
    const address =
      type === TokenType.URL ||
      (type === TokenType.String && /^(?:url|src|(?:-webkit-)?image-set)$/.test(open.at(-1) ?? ''))
    const imports = type === TokenType.AtKeyword && value.toLowerCase() === 'import'
    return imports || (address && !NOWHERE.test(value)) ? [text] : []
  })
}

const inAttribute = (tag: string, name: string, value: string): string[] => {
  if (/^(?:a|area)$/.test(tag) && name.endsWith('href')) {
    return /^(?:https?:|#)/.test(value) ? [] : [value]
  }
  return ADDRESSES.includes(name) && !NOWHERE.test(value) ? [value] : []
}

/** Everything in rewritten events that would be loaded from elsewhere. */
function leaks(value: unknown, name = '', tag = ''): string[] {
  if (typeof value === 'string') {
    return [...inAttribute(tag, name.toLowerCase(), value), ...(CSS.includes(name) ? loadedBy(value) : [])]
  }
  const within = (value as { tagName?: string } | null)?.tagName ?? (name === 'attributes' ? tag : '')
  return Object.entries(value ?? {}).flatMap(([key, one]) =>
    leaks(one, name === 'style' ? name : key, within),
  )
}

describe('whatever is recorded', () => {
  beforeEach(() => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:kept', revokeObjectURL: vi.fn() }))
  })

  it.each(Array.from({ length: 40 }, (_, index) => index))(
    'leaves nothing that is loaded from another site or runs (%i)',
    async (seed) => {
      const random = randomly(seed * 7_919 + 1)
      for (let round = 0; round < 25; round++) {
        const assets = assetsFrom({
          manifest: () => Promise.resolve([]),
          content: () => Promise.reject(new Error()),
        })
        const rewritten = await assets.rewrite(recordingBy(random))
        expect(leaks(rewritten)).toEqual([])
        expect(JSON.stringify(rewritten)).not.toMatch(
          /"on[a-z]+":|"srcdoc":|"tagName":"(?:script|object|embed)"/i,
        )
      }
    },
  )
})
