import { begunOf, learnOf } from './animations';
import { guarded } from './guard';
import { matches } from './matching';
import { isShownPopover, tellAttributes } from './popovers';

/** Whether the browser has chosen among several pictures what an image shows. */
export const isChosen = ({ srcset, parentElement }: HTMLImageElement): boolean =>
  !!srcset || parentElement?.localName === 'picture';

/** Whether an element has the focus, as hosts of shadow trees have it too, and so that it is to be seen. */
export const focusOf = (element: Element): string | null =>
  matches(element, ':focus') ? (matches(element, ':focus-visible') ? 'focus visible' : 'focus') : null;

const focus = (element: HTMLElement) => ({ rr_focus: focusOf(element) });

/** Those of its pseudo-elements are among them. */
const animated = (element: Element, event: Event) => {
  learnOf(event as AnimationEvent);
  return { rr_animations: begunOf(element) || null };
};

/** What an event changes without a change of the DOM, by its type. */
const CHANGES: Record<string, (element: HTMLImageElement, event: Event) => Record<string, string | null> | false> = {
  toggle: (element) => !!element.popover && { rr_open_mode: isShownPopover(element) ? 'popover' : null },
  // Which picture it is, is found where changes of addresses are.
  load: (element) => isChosen(element) && { src: '' },
  focus,
  blur: focus,
  animationstart: animated,
  animationcancel: animated,
};

/** Tells what changes in a document or shadow tree without its DOM; what it answers ends that and the other. */
export function watchStates(root: Node, mirror: { getId(node: Node): number }, end: () => void): () => void {
  const told = guarded((event: Event) => {
    const { type, target } = event;
    const id = mirror.getId(target as Node);
    // A document may have the focus, too.
    const attributes = id > 0 && 'matches' in target! && CHANGES[type]!(target as HTMLImageElement, event);
    if (attributes) tellAttributes(id, attributes);
  });
  for (const type in CHANGES) root.addEventListener(type, told, true);
  return () => {
    for (const type in CHANGES) root.removeEventListener(type, told, true);
    end();
  };
}
