import { describe, expect, it } from 'vitest'
import { element, mutation, page } from '../../../../../test/recorded'
import { rewriteCss } from './cssUrls'
import { Machine } from './machine'
import { assetsFrom } from './rewriteEvents'

const source = {
  machine: new Machine(),
  url: () => Promise.resolve('data:,'),
  sheet: () => Promise.resolve(undefined),
}
const rewritten = async (css: string) => (await rewriteCss(css, '', source)).text.trim()
const FOCUS = '[sj-focus]'
const VISIBLE = '[sj-focus~=visible]'
const WITHIN = ':is([sj-focus],:has([sj-focus]))'

describe('what has the focus (P5)', () => {
  it.each([
    ['a:focus{b:c}', `a${FOCUS}{b:c}`],
    [':focus{}', `${FOCUS}{}`],
    ['a:FOCUS:hover , b{}', `a${FOCUS}:hover , b{}`],
    ['a:f\\6f cus{}', `a${FOCUS}{}`],
    ['a:focus-visible::before{}', `a${VISIBLE}::before{}`],
    ['form:focus-within{}', `form${WITHIN}{}`],
    ['a:not(:focus, :hover) b{}', `a:not(${FOCUS}, :hover) b{}`],
    [':host(:focus-within){}', `:host(${WITHIN}){}`],
    ['.focus\\:ring:focus{}', `.focus\\:ring${FOCUS}{}`],
    ['a{color:red;&:focus{b:c}}', `a{color:red;&${FOCUS}{b:c}}`],
    ['@media print{a:focus{}}', `@media print{a${FOCUS}{}}`],
    ['@layer x{a:focus{}}', `@layer x{a${FOCUS}{}}`],
    ['@scope (a:focus) to (b){c:focus{}}', `@scope (a${FOCUS}) to (b){c${FOCUS}{}}`],
    ['@layer a;b:focus{}', `@layer a;b${FOCUS}{}`],
  ])('is marked in selectors: %s', async (css, expected) => {
    expect(await rewritten(css)).toBe(expected)
  })

  it.each([
    'a{x:focus}',
    'a{x:focus;b:c}',
    'a{transition:focus 1s;&:hover{b:c}}',
    'a:focused{}',
    'a::focus{}',
    '.focus{}',
    'a[b=":focus"]{}',
    'x-y::part(z):focus{}',
    'x-y::part(z):hover:focus-visible{}',
    '@supports selector(:focus-visible){a{b:c}}',
    'a:constructor{}',
  ])('is none where selectors do not ask for it: %s', async (css) => {
    expect(await rewritten(css)).toBe(css)
  })

  it('is found without holding up the page, whatever a sheet is', async () => {
    const begun = performance.now()
    await rewritten(`${'a:focus,'.repeat(60_000)}b{}`)
    await rewritten('a:focus('.repeat(60_000))
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('is shown where it was, and goes on', async () => {
    const assets = assetsFrom({
      manifest: () => Promise.resolve([]),
      content: () => Promise.reject(new Error()),
    })
    const field = element('input', { rr_focus: 'focus visible', value: 'x' })
    const button = element('button', { rr_focus: 'url(https://evil.example)' })
    const told = await assets.rewrite([
      ...page(field, button),
      mutation({
        attributes: [
          { id: field.id, attributes: { rr_focus: null } },
          { id: button.id, attributes: { rr_focus: 'focus' } },
        ],
      }),
    ])
    expect(JSON.stringify(told[1])).toContain('{"sj-focus":"focus visible","value":"x"}')
    expect(JSON.stringify(told)).not.toContain('evil')
    expect(told[2]).toMatchObject({
      data: { attributes: [{ attributes: { 'sj-focus': null } }, { attributes: { 'sj-focus': 'focus' } }] },
    })
  })
})
