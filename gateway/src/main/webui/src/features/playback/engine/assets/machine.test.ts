import { describe, expect, it } from 'vitest'
import { element, mutation, page } from '../../../../../test/recorded'
import { rewriteCss } from './cssUrls'
import { Machine } from './machine'
import { assetsFrom } from './rewriteEvents'

const PHONE = ['pointer:coarse', 'any-pointer:coarse', 'prefers-reduced-motion:reduce']
const DESK = ['hover:hover', 'any-hover:hover', 'pointer:fine', 'any-pointer:coarse', 'any-pointer:fine']
const ALWAYS = '(min-width:0)'
const NEVER = '(max-width:0)'

const nothing = {
  url: () => Promise.resolve('data:,'),
  sheet: () => Promise.resolve({ text: 'a{}', base: '' }),
}
const rewritten = async (css: string, told?: unknown) =>
  (await rewriteCss(css, '', { ...nothing, machine: new Machine(told) })).text.trim()

describe("what style sheets ask of the visitor's machine (P5)", () => {
  it.each([
    ['(hover: none)', PHONE, ALWAYS],
    ['(hover: none)', DESK, NEVER],
    ['(hover)', PHONE, NEVER],
    ['(hover)', DESK, ALWAYS],
    ['(HOVER:hover)', DESK, ALWAYS],
    ['( /* */ any-hover : hover )', DESK, ALWAYS],
    ['(pointer: coarse)', PHONE, ALWAYS],
    ['(pointer: coarse)', DESK, NEVER],
    ['(any-pointer: coarse)', DESK, ALWAYS],
    ['(any-pointer: none)', DESK, NEVER],
    ['(prefers-reduced-motion)', PHONE, ALWAYS],
    ['(prefers-reduced-motion: no-preference)', PHONE, NEVER],
    ['(prefers-reduced-motion: no-preference)', DESK, ALWAYS],
    ['(prefers-color-scheme: light)', DESK, ALWAYS],
    ['(prefers-color-scheme: dark)', DESK, NEVER],
    ['(prefers-color-scheme)', DESK, ALWAYS],
    ['(prefers-contrast: more)', ['prefers-contrast:more'], ALWAYS],
    ['(prefers-contrast: less)', ['prefers-contrast:more'], NEVER],
    ['(forced-colors: active)', DESK, NEVER],
    ['(scripting: enabled)', undefined, ALWAYS],
    ['(scripting)', DESK, ALWAYS],
    ['(scripting: none)', DESK, NEVER],
    ['(scripting: initial-only)', DESK, NEVER],
    ['not all and (hover:none)', DESK, `not all and ${NEVER}`],
    ['screen and (hover) and (width > 10px)', DESK, `screen and ${ALWAYS} and (width > 10px)`],
    ['(not (pointer)), print', PHONE, `(not ${ALWAYS}), print`],
  ])('is as it was there: %s of %j', async (query, told, expected) => {
    expect(await rewritten(`@media ${query}{a{b:c}}`, told)).toBe(`@media ${expected}{a{b:c}}`)
  })

  it.each([
    ['nothing is told', '@media (hover:none){}', undefined],
    ['what is told is no list', '@media (hover:none){}', 'hover:hover'],
    ['it asks for something else', '@media (min-width:10px){}', DESK],
    ['no machine has it', '@media (hover:maybe){}', DESK],
    ['it is no condition', '@media (hover none){}', DESK],
    ['it is no name', '@media (hover:"none"){}', DESK],
    ['it asks for an odd name', '@media (constructor){}', DESK],
    ['it is none of media', '@container style(--x){}', DESK],
    ['it is a value', 'a{b:(hover:none)}', DESK],
  ])('is left as it is where %s', async (_case, css, told) => {
    expect(await rewritten(css, told)).toBe(css)
  })

  it('is so for imports', async () => {
    expect(await rewritten('@import "x" screen and (hover);', DESK)).toBe(
      `@media screen and ${ALWAYS}{a{}\n}`,
    )
  })

  it('is what each page told, in its elements and rules too', async () => {
    const assets = assetsFrom({
      manifest: () => Promise.resolve([]),
      content: () => Promise.reject(new Error()),
    })
    const style = element('style', { media: '(hover:none)', _cssText: '@media (hover){}' })
    const shownOn = async (machine: unknown, colorScheme = 'light', shown = style) => {
      const [meta, ...others] = page(shown)
      const told = { ...meta, data: { ...(meta as { data: object }).data, machine, colorScheme } }
      return JSON.stringify(await assets.rewrite([told as never, ...others]))
    }
    expect(await shownOn(PHONE)).toContain(`{"media":"${ALWAYS}","_cssText":"@media ${NEVER}{}\\n"}`)
    expect(await shownOn(DESK)).toContain(`{"media":"${NEVER}","_cssText":"@media ${ALWAYS}{}\\n"}`)
    const dark = element('style', { _cssText: '@media (prefers-color-scheme:dark){}' })
    expect(await shownOn(DESK, 'dark', dark)).toContain(`@media ${ALWAYS}{}`)
    expect(await shownOn(DESK, 'light', dark)).toContain(`@media ${NEVER}{}`)
    const attributes = { media: 'screen and (pointer:coarse)' }
    const changed = await assets.rewrite([mutation({ attributes: [{ id: style.id, attributes }] })])
    expect(JSON.stringify(changed)).toContain(`screen and ${NEVER}`)
  })
})
