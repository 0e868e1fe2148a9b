import { FOCUS, FOCUS_RING } from './assets/cssFocus'
import type { Finish } from './Finishing'

const rings = new WeakMap<Document, CSSStyleSheet>()

/** Shows what has the focus in shadow trees, where no rules of the page around them hold. */
export const focusRings: Finish = {
  attributes: [FOCUS],
  concerns: (element) => element.getAttribute(FOCUS) !== null,
  finish(element) {
    const root = element.getRootNode() as ShadowRoot
    const view = element.ownerDocument.defaultView
    if (element.hasAttribute(FOCUS) && 'host' in root && view) {
      const ring = rings.get(element.ownerDocument) ?? new view.CSSStyleSheet()
      rings.set(element.ownerDocument, ring)
      ring.replaceSync(FOCUS_RING)
      root.adoptedStyleSheets = [ring, ...root.adoptedStyleSheets.filter((sheet) => sheet !== ring)]
    }
  },
}
