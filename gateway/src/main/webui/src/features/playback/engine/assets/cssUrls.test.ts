import { describe, expect, it } from 'vitest'
import { rewriteCss, type CssSource } from './cssUrls'
import { Machine } from './machine'

const BASE = 'https://site.example/styles/main.css'
const SHEETS: Record<string, string> = {
  'https://site.example/styles/other.css': 'p{background:url(deep/p.png)}',
  'https://site.example/styles/loop.css': '@import "loop.css";i{color:red}',
  'https://site.example/styles/open.css': 'b{background:image-set(',
}
const source: CssSource = {
  machine: new Machine(),
  url: (address, base) =>
    Promise.resolve(address.startsWith('#') ? address : `blob:${new URL(address, base).pathname}`),
  sheet: (address, base) => {
    const found = new URL(address, base).href
    const text = SHEETS[found]
    return Promise.resolve(text === undefined ? undefined : { text, base: found })
  },
}
const rewritten = async (css: string) => (await rewriteCss(css, BASE, source)).text.trim()

describe('the addresses of a style sheet', () => {
  it.each([
    ['without quotes', 'a{b:url(c.png)}', 'a{b:url("blob:/styles/c.png")}'],
    ['with spaces', 'a{b:url( c.png )}', 'a{b:url("blob:/styles/c.png")}'],
    ['in double quotes', 'a{b:url("c d.png")}', 'a{b:url("blob:/styles/c%20d.png")}'],
    ['in single quotes', "a{b:url('c.png')}", 'a{b:url("blob:/styles/c.png")}'],
    ['with escapes', 'a{b:url(c\\)d.png)}', 'a{b:url("blob:/styles/c)d.png")}'],
    ['of an escaped function', 'a{b:u\\72l("c.png")}', 'a{b:u\\72l("blob:/styles/c.png")}'],
    ['of an escaped function without quotes', 'a{b:\\75 rl(c.png)}', 'a{b:url("blob:/styles/c.png")}'],
    ['in upper case', 'a{b:URL(c.png)}', 'a{b:url("blob:/styles/c.png")}'],
    [
      'of a set',
      'a{b:image-set("c.png" 1x, url(d.png) 2x type("image/png"))}',
      'a{b:image-set("blob:/styles/c.png" 1x, url("blob:/styles/d.png") 2x type("image/png"))}',
    ],
    ['that are broken', 'a{b:url(c d)}', 'a{b:url("data:,")}'],
    ['that never end', 'a{b:url(c.png', 'a{b:url("blob:/styles/c.png")}'],
    ['that never end, in quotes', 'a{b:url("c.png', 'a{b:url("blob:/styles/c.png")}'],
    ['within the page', 'a{fill:url(#g)}', 'a{fill:url("#g")}'],
    [
      'of fonts',
      '@font-face{src:local("A"),url(f.woff2) format("woff2")}',
      '@font-face{src:local("A"),url("blob:/styles/f.woff2") format("woff2")}',
    ],
    ['of variables', ':root{--a:url(c.png)}', ':root{--a:url("blob:/styles/c.png")}'],
  ])('are replaced %s', async (_case, css, expected) => {
    expect(await rewritten(css)).toBe(expected)
  })

  it.each([
    ['a comment', '/* url(c.png) */a{}', '/**/a{}'],
    ['a text', 'a::before{content:"url(c.png)"}', 'a::before{content:"url(c.png)"}'],
    ['a selector', 'a[href="c.png"]{}', 'a[href="c.png"]{}'],
    [
      'a namespace',
      '@namespace svg url(http://www.w3.org/2000/svg);',
      '@namespace svg "http://www.w3.org/2000/svg";',
    ],
  ])('are none in %s', async (_case, css, expected) => {
    expect(await rewritten(css)).toBe(expected)
  })

  it.each([
    'image-set(var(--a) 1x)',
    'image-set(attr(data-a) 1x)',
    '-webkit-image-set(env(a) 1x)',
    'src(var(--a))',
  ])('are never made up by %s', async (value) => {
    expect(await rewritten(`:root{--a:"https://evil.example"}a{b:${value} ;c:d}`)).toContain('a{b:none ;c:d}')
  })
})

describe('imports of a style sheet', () => {
  const OTHER = 'p{background:url("blob:/styles/deep/p.png")}'
  it.each([
    ['@import "other.css";a{}', `${OTHER}\na{}`],
    ['@import url(other.css);', OTHER],
    ['@import url("other.css") screen and (width > 1px);', `@media screen and (width > 1px){${OTHER}\n}`],
    ['@import "other.css" layer;', `@layer {${OTHER}\n}`],
    [
      '@import "other.css" layer(base) supports(display: grid) print;',
      `@layer base{@supports (display: grid){@media print{${OTHER}\n}}}`,
    ],
    ['@charset "utf-8";@layer a, b;@import "other.css"', `@charset "utf-8";@layer a, b;${OTHER}`],
    ['@im\\70ort "other.css";', OTHER],
    ['@import "open.css";a{}', 'b{background:image-set()}\na{}'],
  ])('stand where they were: %s', async (css, expected) => {
    expect(await rewritten(css)).toBe(expected)
  })

  it.each([
    'a{}@import "other.css";',
    'a{@import "other.css";}',
    '@import "gone.css";',
    '@import "a" {b:c}',
    '@import url(x',
  ])('are left out where they mean nothing: %s', async (css) => {
    expect(await rewritten(css)).not.toMatch(/@import|blob:/)
  })

  it('end where a sheet imports itself', async () => {
    expect(await rewritten('@import "loop.css";')).toBe('i{color:red}\n'.repeat(4).trim())
  })
})

describe('a part of a style sheet', () => {
  it.each([
    ['a{b:image-set(', '"https://evil.example/x" 1x)}'],
    ['a{b:"', '";c:url(https://evil.example/x)}'],
    ['a{b:u', 'rl(https://evil.example/x)}'],
    ['a{b:url(\\', '"https://evil.example/x")}'],
    ['a{/*', '*/b:url(https://evil.example/x)}'],
    ['@import u', 'rl(https://evil.example/x);'],
    ['a{b:\\', 'url(https://evil.example/x)}'],
  ])('makes no address together with the next: %s | %s', async (first, second) => {
    const parts = [await rewriteCss(first, BASE, source), await rewriteCss(second, BASE, source)]
    const again = await rewriteCss(parts.map(({ text }) => text).join(''), BASE, {
      ...source,
      url: (address) =>
        Promise.resolve(address.startsWith('blob:') || address === 'data:,' ? 'kept' : 'LEAK'),
    })
    expect(again.text).not.toContain('LEAK')
    expect(parts[0]?.text).not.toContain('evil')
  })

  it('is rewritten without holding up the page', async () => {
    const rule =
      '.card:hover > a[href^="https"]:focus{margin:0 auto;color:rgb(1 2 3 / 40%);background:url(c.png)}\n'
    const css = rule.repeat(1_000_000 / rule.length)
    let answered = 0
    const page = setInterval(() => answered++)
    const { text } = await rewriteCss(css, BASE, source)
    clearInterval(page)
    expect(text).toContain('url("blob:/styles/c.png")')
    expect(answered).toBeGreaterThan(2)
  })
})
