// Of a form with fields that are named as these methods, the fields take the methods' places.

/** Whether a selector is of an element. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The element of a selector that an element is, or is in. */
export const closest = <T extends Element>(element: Element, selector: string): T | null =>
  Element.prototype.closest.call(element, selector) as T | null;

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
