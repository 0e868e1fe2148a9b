import { EventType, IncrementalSource, type eventWithTime, type fontData } from '@rrweb/types'

/** A font that a script of the page has made. Only {@link pastRrweb} makes one: what is recorded is none, whatever it says. */
class OwnFont {
  readonly family: string
  readonly source: string
  readonly descriptors: fontData['descriptors']

  constructor({ family, fontSource, descriptors }: fontData) {
    this.family = family
    this.source = fontSource
    this.descriptors = descriptors
  }
}

/**
 * An event as it is given to rrweb. Fonts go past it: it makes them of the page that the player is in, and text of the frame is not laid
 * out again when such a font has come.
 */
export function pastRrweb(event: eventWithTime): eventWithTime {
  if (event.type !== EventType.IncrementalSnapshot || event.data.source !== IncrementalSource.Font) {
    return event
  }
  const data = { tag: 'font', payload: new OwnFont(event.data) }
  return { ...event, type: EventType.Custom, data }
}

/** Gives the page in a frame its fonts; to be called with each event that was applied. */
export function addFonts({ contentDocument, contentWindow }: HTMLIFrameElement, event: eventWithTime): void {
  if (!contentDocument || !contentWindow) {
    return
  }
  if (event.type === EventType.FullSnapshot) {
    // Each picture of the page is followed by all of them.
    contentDocument.fonts.clear()
  } else if (event.type === EventType.Custom && event.data.payload instanceof OwnFont) {
    const { family, source, descriptors } = event.data.payload
    const { FontFace } = contentWindow as Window & typeof globalThis
    contentDocument.fonts.add(new FontFace(family, source, descriptors))
  }
}
