import { guarded } from './guard';
import { tellAttributes } from './popovers';

type Sheet = HTMLLinkElement & HTMLStyleElement;

/** What is told as the media of a style sheet that is switched off. */
const NONE = 'not all';
const ALTERNATE = /\balternate\b/i;

/** Alternate style sheets that are chosen: they were switched off, and on again. */
const chosen = new WeakSet<Element>();

export const choose = (element: Element): unknown => chosen.add(element);

/** For which media a style sheet holds now, whether or not it is switched on. */
export function mediaOf(element: Element): string | null {
  const { disabled, sheet, rel } = element as Sheet;
  const isOff = disabled || sheet?.disabled || (ALTERNATE.test(rel) && !chosen.has(element));
  return isOff ? NONE : element.getAttribute('media');
}

/** Tells when scripts switch style sheets on or off; what it answers ends that. */
export function watchSwitches(type: { prototype: object }, mirror: { getId(node: Node): number }): () => void {
  const { prototype } = type;
  const original = Object.getOwnPropertyDescriptor(prototype, 'disabled')!;
  const tell = guarded((self: object, isOn: boolean) => {
    const element = 'ownerNode' in self ? (self as CSSStyleSheet).ownerNode : (self as Element);
    const id = element ? mirror.getId(element) : 0;
    if (id < 1) return;
    if (isOn) choose(element as Element);
    tellAttributes(id, { media: mediaOf(element as Element) });
  });
  Object.defineProperty(prototype, 'disabled', {
    ...original,
    set(this: object, isOff: boolean) {
      const wasOff = original.get!.call(this) as boolean;
      original.set!.call(this, isOff);
      tell(this, wasOff && !isOff);
    },
  });
  return () => Object.defineProperty(prototype, 'disabled', original);
}
