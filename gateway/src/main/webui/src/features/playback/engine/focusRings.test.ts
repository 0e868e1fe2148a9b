import { describe, expect, it } from 'vitest'
import { FOCUS } from './assets/cssFocus'
import { focusRings } from './focusRings'

class Sheet {
  text = ''
  replaceSync(text: string) {
    this.text = text
  }
}
const shown = (root: ShadowRoot) => root.adoptedStyleSheets as unknown as Sheet[]

const fieldIn = (parent: Node): HTMLElement => {
  const field = parent.appendChild(document.createElement('input'))
  field.setAttribute(FOCUS, 'focus visible')
  return field
}

describe('what has the focus in a shadow tree (P5)', () => {
  Object.assign(document.defaultView!, { CSSStyleSheet: Sheet })

  it('has its ring there, once, behind the rules of the page', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const own = new Sheet()
    root.adoptedStyleSheets = [own as never]
    const field = fieldIn(root)
    expect(focusRings.concerns(field)).toBe(true)
    focusRings.finish(field)
    focusRings.finish(field)
    expect(shown(root)).toEqual([{ text: expect.stringContaining('outline') as string }, own])
  })

  it('has none when it has it no longer', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = []
    const field = fieldIn(root)
    field.removeAttribute(FOCUS)
    expect(focusRings.concerns(field)).toBe(false)
    focusRings.finish(field)
    expect(shown(root)).toEqual([])
  })

  it('has it by the rules of the page elsewhere', () => {
    const field = fieldIn(document.body)
    expect(() => focusRings.finish(field)).not.toThrow()
    expect(document.adoptedStyleSheets ?? []).toEqual([])
  })
})
