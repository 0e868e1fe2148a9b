/** Whether a selector is of an element, also of a form with a field named as the method that tells so: that takes the method's place. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
