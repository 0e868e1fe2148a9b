import { DRAWING } from './assets/harmless'
import { BLANK_PICTURE } from './assets/PictureRewriting'
import type { Finish } from './Finishing'

const WIDTH = '300'
const HEIGHT = '150'

/**
 * Shows the picture of each canvas that has one; the others are empty boxes. Where no scripts run, as in replayed pages, a canvas is an element
 * like others, without the size that its attributes give it.
 */
export const drawings: Finish = {
  attributes: [DRAWING, 'width', 'height', 'style'],
  concerns: ({ tagName }) => tagName.toLowerCase() === 'canvas',
  finish(element) {
    if (element.localName === 'canvas') {
      show(element)
    }
  },
}

function show(canvas: HTMLElement): void {
  const address = canvas.getAttribute(DRAWING) ?? ''
  const picture = address.startsWith('blob:') ? address : BLANK_PICTURE
  const width = sideOf(canvas, 'width', WIDTH)
  const height = sideOf(canvas, 'height', HEIGHT)
  const looks = {
    content: `url("${picture}")`,
    contain: 'size',
    'contain-intrinsic-size': `${width}px ${height}px`,
  }
  for (const [property, value] of Object.entries(looks)) {
    canvas.style.setProperty(property, value, 'important')
  }
}

/** As canvases read it: digits at the beginning. */
const sideOf = (canvas: HTMLElement, name: string, usual: string): string =>
  /^\s*\+?(\d+)/.exec(canvas.getAttribute(name) ?? '')?.[1] ?? usual
