import { describe, expect, it } from 'vitest'
import * as harmless from './harmless'

describe('what of a recorded page may be rebuilt', () => {
  it.each([
    ['img', 'onerror'],
    ['img', 'ONLOAD'],
    ['svg:g', 'onbegin'],
    ['iframe', 'src'],
    ['iframe', 'srcdoc'],
    ['frame', 'src'],
    ['script', 'src'],
    ['base', 'href'],
    ['form', 'action'],
    ['button', 'formaction'],
    ['a', 'ping'],
    ['img', 'attributionsrc'],
    ['meta', 'http-equiv'],
    ['html', 'manifest'],
    ['link', 'rel'],
    ['link', 'imagesrcset'],
    ['img', 'srcset'],
    ['source', 'srcset'],
    ['div', 'src'],
    ['', 'src'],
    ['', 'href'],
    ['', 'rel'],
    ['div', '__proto__'],
    ['img', 'rr_dataURL'],
    ['', 'rr_dataURL'],
    ['canvas', 'sj-drawing'],
    ['div', 'sj-begun'],
    ['constructor', 'src'],
  ])('is never of <%s> its %s', (kind, name) => {
    expect(harmless.handlingOf(kind, name)).toBe('never')
  })

  it.each([
    ['img', 'src', 'image'],
    ['video', 'poster', 'image'],
    ['td', 'background', 'image'],
    ['a', 'href', 'link'],
    ['link', 'href', 'sheet'],
    ['svg:use', 'xlink:href', 'sprite'],
    ['svg:lineargradient', 'href', 'fragment'],
    ['svg:rect', 'fill', 'css'],
    ['div', 'style', 'css'],
    ['svg:animate', 'values', 'css'],
    ['svg:set', 'attributeName', 'animated'],
    ['style', '_cssText', 'sheet-text'],
    ['style', 'media', 'conditions'],
    ['link', 'media', 'conditions'],
    ['meta', 'media', 'as-is'],
    ['input', 'rr_focus', 'focus'],
    ['div', 'rr_animations', 'begun'],
    ['canvas', 'rr_dataURL', 'drawing'],
    ['dialog', 'rr_open_mode', 'rr'],
    ['div', 'data-src', 'as-is'],
  ])('of <%s> its %s is treated as %s', (kind, name, handling) => {
    expect(harmless.handlingOf(kind, name)).toBe(handling)
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001VBScript:x',
    'data:text/html,<script>',
    'data:application/xhtml+xml,x',
  ])('is no value that would run: %s', (value) => expect(harmless.isInert(value)).toBe(false))

  it.each([
    ['script', 'noscript'],
    ['object', 'img'],
    ['div', 'div'],
  ])('shows <%s> as <%s>', (tag, built) => expect(harmless.builtAs(tag)).toBe(built))

  it.each(['constructor', '__proto__', 'a b', '<x>', '', 7, {}])(
    'names what cannot be named %s a span',
    (tag) => expect(harmless.tagOf(tag)).toBe('span'),
  )

  it('lets no animation change what is loaded', () => {
    expect(['href', 'xlink:href', 'src', 'onclick', 'style'].filter(harmless.mayBeAnimated)).toEqual([])
    expect(['fill', 'r', 'transform'].every(harmless.mayBeAnimated)).toBe(true)
  })

  it.each([
    ['rr_dataURL', 'data:image/png;base64,iVBORw0KGgo='],
    ['rr_mediaState', 'played'],
    ['rr_scrollTop', Infinity],
    ['rr_width', 'url(https://evil.example)'],
  ])('tells rrweb nothing that it fails at: %s %s', (name, value) =>
    expect(harmless.isFitForRrweb(name, value)).toBe(false),
  )

  it.each([
    [
      '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"><use href="#b"/><path fill="url(#g)"/></symbol></svg>',
      true,
    ],
    ['<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(https://evil.example/x)"/></svg>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x"</style></svg>', false],
    ['<svg', false],
  ])('takes in drawings only if they load nothing: %s', (svg, inert) => {
    expect(harmless.isInertDrawing(svg)).toBe(inert)
  })
})
