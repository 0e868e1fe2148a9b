/** What an element is found in, and no further. */
export type Root = Document | ShadowRoot

/** A page or a shadow tree, and those within it, in frames too. */
export function* rootsOf(root: Root): Generator<Root> {
  yield root
  for (const element of root.querySelectorAll('*')) {
    const inner =
      element.shadowRoot ?? (element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument)
    if (inner) {
      yield* rootsOf(inner)
    }
  }
}
