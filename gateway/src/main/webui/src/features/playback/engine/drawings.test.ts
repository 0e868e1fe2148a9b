import { beforeEach, describe, expect, it } from 'vitest'
import { drawings } from './drawings'
import { Finishing } from './Finishing'

const styleOf = (element: HTMLElement, property: string) => element.style.getPropertyValue(property)

describe('the canvases of a recorded page (P5)', () => {
  let canvas: HTMLElement
  let finishing: Finishing

  beforeEach(() => {
    canvas = document.createElement('canvas')
    document.body.replaceChildren(canvas)
    finishing = new Finishing(() => ({ getNode: (id) => (id === 7 ? canvas : null) }), [drawings])
  })

  const built = () => {
    finishing.onBuild(canvas, { id: 7 })
    finishing.show()
  }

  it('show their picture in their own size', () => {
    canvas.setAttribute('width', '640.5')
    canvas.setAttribute('height', ' 480px')
    canvas.setAttribute('sj-drawing', 'blob:kept/1')
    built()
    expect(styleOf(canvas, 'content')).toMatch(/^url\("?blob:kept\/1"?\)$/)
    expect(styleOf(canvas, 'contain-intrinsic-size')).toBe('640px 480px')
  })

  it('are empty boxes without one', () => {
    built()
    expect(styleOf(canvas, 'content')).toContain('data:image/gif')
    expect(styleOf(canvas, 'contain-intrinsic-size')).toBe('300px 150px')
  })

  it.each(['https://evil.example/x', 'data:image/svg+xml,<svg/>', 'javascript:x'])(
    'show nothing that the player did not make: %s',
    (address) => {
      canvas.setAttribute('sj-drawing', address)
      built()
      expect(styleOf(canvas, 'content')).toContain('data:image/gif')
    },
  )

  it.each(['sj-drawing', 'width', 'style'])('are shown anew when their %s has changed', (name) => {
    built()
    canvas.setAttribute('sj-drawing', 'blob:kept/2')
    canvas.removeAttribute('style')
    const change = {
      source: 0,
      adds: [],
      removes: [],
      texts: [],
      attributes: [{ id: 7, attributes: { [name]: 'x' } }],
    }
    finishing.handler({ type: 3, timestamp: 1, data: change }, false)
    expect(styleOf(canvas, 'content')).toContain('blob:kept/2')
  })

  it('leaves other elements as they are', () => {
    canvas = document.createElement('div')
    document.body.replaceChildren(canvas)
    canvas.setAttribute('sj-drawing', 'blob:kept/1')
    built()
    expect(canvas.hasAttribute('style')).toBe(false)
  })
})
