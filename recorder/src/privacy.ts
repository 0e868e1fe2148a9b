import { closest } from './matching';

/** Classes by which a page tells the recorder what is private. */
export const BLOCK = 'sojourn-block';
export const MASK = 'sojourn-mask';
export const IGNORE = 'sojourn-ignore';

/** Text that the visitor writes outside of form fields is masked as a field would be. */
export const EDITABLE = '[contenteditable]:not([contenteditable=false])';

export const FIELDS = 'input,textarea,select';

export const IGNORED = '.' + IGNORE;
const UNTOLD = `.${BLOCK},.${MASK},${EDITABLE}`;
const WORDLESS = `${IGNORED},${FIELDS},script,style,noscript`;
const EMAIL = /[^\s@<>"'=&?/:;,()]+(?:@|%40)[^\s@<>"'=&?/:;,()]+\.[a-z]{2,}/gi;
const LONG_NUMBER = /\b\d(?:[ -]?\d){8,18}\b/g;
const SECRET_PARAMETER =
  /([?&#](?:[\w-]*(?:pass|pwd|token|secret|auth(?!or)|signature|session)[\w-]*|code|otp|key|email|sj(?==[\da-f]{32}))=)[^&#]*/gi;

/** Shortens text to a limit, with what looks like an e-mail address or a card or phone number taken out. */
export function scrubText(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.replace(EMAIL, '[email]').replace(LONG_NUMBER, '[number]').slice(0, limit);
}

/** An address without the values of secret-looking parameters and without e-mail addresses. */
export function scrubUrl(url: string): string {
  return url.replace(SECRET_PARAMETER, '$1[masked]').replace(EMAIL, '[email]');
}

/** The element whose shadow root the element is in. What pages name `host` a document has by that name. */
export function hostOf(element: Element): Element | undefined {
  const root = Node.prototype.getRootNode.call(element) as Partial<ShadowRoot>;
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? root.host : undefined;
}

/** True when the element or one around it, through shadow roots too, matches. A field of that name takes the place of a form's own method. */
export function isWithin(element: Element | undefined, selector: string): boolean {
  return !!element && (!!closest(element, selector) || isWithin(hostOf(element), selector));
}

/** Whether an element is, or is in, what the selector of a class stands for. */
export type Holds = (element: Element, selector: string) => boolean;

/** As the page says by its classes. Of an element that is gone nobody knows what it was in. */
export const byClass: Holds = (element, selector) => !element.isConnected || isWithin(element, selector);

/** By what it is decided; until the source's settings are there, no words are told. */
export const discretion: { holds: Holds } = {
  holds: (element, selector) => selector === UNTOLD || isWithin(element, selector),
};

/** True when nothing may be told about what happens in the element. */
export function isIgnored(element: Element): boolean {
  return discretion.holds(element, IGNORED);
}

/** True when the element's words may not be told. */
export function isPrivate(element: Element): boolean {
  return discretion.holds(element, UNTOLD);
}

/**
 * The words a visitor sees in an element, at most `limit` characters: never what was entered
 * in fields, never what is masked or blocked.
 */
export function visibleText(element: Element, limit: number): string {
  return scrubText(wordsIn(element, limit * 2), limit);
}

function wordsIn(node: Node, limit: number): string {
  if (node instanceof Text) return ' ' + node.data;
  if (!(node instanceof Element) || closest(node, WORDLESS) === node || isPrivate(node)) return '';
  let words = '';
  for (const child of node.childNodes) if (words.length <= limit) words += wordsIn(child, limit);
  return words;
}
