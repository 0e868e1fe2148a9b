import { EventType, IncrementalSource, type eventWithTime } from '@rrweb/types'
import { rootsOf } from './roots'

/** What may be the name of a custom element, as far as pages use it: more signs are allowed, but hardly used. */
const NAME = /^[a-z][a-z\d._]*-[a-z\d._-]*$/
/** Names of that form that SVG and MathML have taken. */
const TAKEN = /^(?:annotation-xml|color-profile|font-face(?:-(?:format|name|src|uri))?|missing-glyph)$/

/**
 * Defines a custom element in a page that is shown, without anything that it does; to be called with each event that was applied. Pages hide
 * elements until they are defined. rrweb defines those that were defined before the picture of the page was taken.
 */
export function defineElement({ contentDocument }: HTMLIFrameElement, event: eventWithTime): void {
  if (
    event.type !== EventType.IncrementalSnapshot ||
    event.data.source !== IncrementalSource.CustomElement ||
    !contentDocument
  ) {
    return
  }
  const name = event.data.define?.name
  if (typeof name !== 'string' || !NAME.test(name) || TAKEN.test(name)) {
    return
  }
  for (const root of rootsOf(contentDocument)) {
    const page = root.ownerDocument ? null : (root as Document).defaultView
    if (page && !page.customElements.get(name)) {
      page.customElements.define(name, class extends page.HTMLElement {})
    }
  }
}
