import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { afterEach, describe, expect, it } from 'vitest'
import { defineElement } from './customElements'

const defined = (name: unknown) =>
  ({
    type: EventType.IncrementalSnapshot,
    data: { source: IncrementalSource.CustomElement, define: { name } },
    timestamp: 1,
  }) as eventWithTime

const frames: HTMLIFrameElement[] = []
function framed(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  frames.push(frame)
  return frame
}

describe('custom elements that pages define while they are recorded (P19)', () => {
  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()))

  it('are defined in the page that is shown, once', () => {
    const frame = framed()
    defineElement(frame, defined('late-button'))
    const { customElements } = frame.contentDocument!.defaultView!
    const known = customElements.get('late-button')
    expect(known).toBeTypeOf('function')
    defineElement(frame, defined('late-button'))
    expect(customElements.get('late-button')).toBe(known)
  })

  it.each([undefined, 7, 'button', 'Late-Button', '-late', 'font-face', 'a b-c'])(
    'are left alone where %j is no name of one',
    (name) => {
      const frame = framed()
      expect(() => defineElement(frame, defined(name))).not.toThrow()
      expect(frame.contentDocument!.defaultView!.customElements.get(String(name))).toBeUndefined()
    },
  )
})
