import type { Finish } from './Finishing'

/** By which the recorder tells that an element is shown as a popover. */
const MODE = 'rr_open_mode'
const POPOVER = 'popover'

/** Shows the popovers that were open. rrweb knows dialogs only: it keeps what is told of popovers as an attribute. */
export const popovers: Finish = {
  attributes: [MODE],
  concerns: (element) => element.getAttribute(MODE) === POPOVER,
  finish(element) {
    if (element.popover) {
      element.togglePopover(element.getAttribute(MODE) === POPOVER)
    }
  },
}
