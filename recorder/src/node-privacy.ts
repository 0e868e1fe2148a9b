import { record } from '@rrweb/record';
import type { NodeType, serializedNodeWithId } from '@rrweb/types';
import { matches } from './matching';
import { EDITABLE, hostOf, isWithin, scrubText } from './privacy';
import { CLASSES, type Rules } from './rules';

const DOCUMENT: NodeType.Document = 0;
const ELEMENT: NodeType.Element = 2;
const TITLE_LIMIT = 512;

/** What is to be told: of a title no addresses of people, of what a visitor writes even less than of what is masked. */
export type Privacy = 'shown' | 'title' | 'masked' | 'written';

/** What is said of a node and of what it is in, added up: masked by a rule, shown by a rule, written by the visitor. */
export type Said = number;
export const MASKED = 1;
export const SHOWN = 2;
export const WRITTEN = 4;

const spokenOf = ({ mask, show }: Rules) => [mask, show, EDITABLE].join();

let rules = CLASSES;
/** What anything is said about: of most of a page nothing is, which takes one question. */
let spoken = spokenOf(rules);

/** From now on these rules hold. */
export function holdTo(given: Rules): void {
  rules = given;
  spoken = spokenOf(rules);
}

/** The node that rrweb has given an id. */
export const nodeOf = (id: number) => record.mirror.getNode(id) as ParentNode | null;

/** The element around a node, through shadow roots and the frames of the same origin. */
export const parentOf = (node: ParentNode | null): Element | null | undefined =>
  node && (node.parentElement ?? hostOf(node as Element) ?? documentOf(node).defaultView?.frameElement);

/** The document that a node is in; a document is in none but itself. */
const documentOf = (node: ParentNode) => node.ownerDocument ?? (node as Document);

/** What is said of what is in a node; what is known already of nodes around it need not be asked once more. */
export function saidWithin(node: ParentNode | null | undefined, known = new Map<ParentNode, Said>()): Said {
  if (!node) return 0;
  let said = known.get(node);
  if (said === undefined) {
    said = saidWithin(parentOf(node), known) | saidOfElement(node as Element, true);
    if (isDesigned(documentOf(node))) said |= WRITTEN;
    known.set(node, said);
  }
  return said;
}

/** The whole document can be one that the visitor writes, as in editors of an older kind. */
const isDesigned = (document: Partial<Document> | null) => document?.designMode === 'on';

/** What is said of a node itself as rrweb describes it: that it is written holds for what is in it. */
export function saidOf(node: serializedNodeWithId): Said {
  // Of texts, of which there are most, nothing is.
  if (node.type > ELEMENT) return 0;
  const live = nodeOf(node.id) as (Partial<Element> & Partial<Document>) | null;
  if (node.type === DOCUMENT) return isDesigned(live) ? WRITTEN : 0;
  if (node.type !== ELEMENT) return 0;
  const { contenteditable } = node.attributes;
  const written = contenteditable !== undefined && contenteditable !== 'false';
  return saidOfElement(live) | (written ? WRITTEN : 0);
}

/** What is said of an element itself; of what is in it, also that it is written. */
export function saidOfElement(element: Partial<Element> | null, inside = false): Said {
  if (!element?.matches || !matches(element as Element, spoken)) return 0;
  const about = (selector: string, said: Said) => (matches(element as Element, selector) ? said : 0);
  return about(rules.mask, MASKED) | about(rules.show, SHOWN) | (inside ? about(EDITABLE, WRITTEN) : 0);
}

/** What is to be told: what is masked by a rule stays so, what is shown by one is; of the rest, what is usual. */
export function privacyOf(said: Said, tag = ''): Privacy {
  if (said & MASKED) return said & WRITTEN ? 'written' : 'masked';
  const title = tag.toLowerCase() === 'title' ? 'title' : 'shown';
  if (said & SHOWN) return title;
  if (said & WRITTEN) return 'written';
  return rules.all ? 'masked' : title;
}

/** Whether a rule says that it is to be shown what a visitor enters here. */
export const isShown = (element: Element): boolean => (saidWithin(element) & (MASKED | SHOWN)) === SHOWN;

/** Whether pictures may be told: not where everything is blocked, nor in what visitors write. */
export const showsPictures = (element: Element): boolean =>
  !isWithin(element, rules.block) && privacyOf(saidWithin(element)) !== 'written';

/** Whether pictures of words may be told: only where the words may be. */
export const showsWords = (element: Element): boolean =>
  !isWithin(element, rules.block) && privacyOf(saidWithin(element)) === 'shown';

/** A text as it may be told. */
export function told(text: string, privacy: Privacy): string {
  if (privacy === 'title') return scrubText(text, TITLE_LIMIT);
  return privacy === 'shown' ? text : stars(text);
}

export const stars = (text: string): string => text.replace(/\S/g, '*');
