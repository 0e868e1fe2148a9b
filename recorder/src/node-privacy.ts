import { record } from '@rrweb/record';
import type { attributes, NodeType, serializedNodeWithId } from '@rrweb/types';
import { EDITABLE, hostOf, isWithin, MASK, scrubText } from './privacy';

const DOCUMENT: NodeType.Document = 0;
const ELEMENT: NodeType.Element = 2;
const TITLE_LIMIT = 512;

/** What is to be told: of a title no addresses of people, of what a visitor writes even less than of what is masked. */
export type Privacy = 'shown' | 'title' | 'masked' | 'written';

/** The node that rrweb has given an id. */
export const nodeOf = (id: number) => record.mirror.getNode(id) as ParentNode | null;

/** The element around a node, through shadow roots and the frames of the same origin. */
export const parentOf = (node: ParentNode | null): Element | null | undefined =>
  node?.parentElement ?? (node && hostOf(node as Element)) ?? node?.ownerDocument?.defaultView?.frameElement;

/** What is to be told about what is in a node. */
export function within(node: ParentNode | null | undefined): Privacy {
  if (!node) return 'shown';
  const element = node as Element;
  if (!element.closest)
    return (node as ShadowRoot).host ? within((node as ShadowRoot).host) : withinDocument(node as Document);
  if (element.matches('style,script')) return 'shown';
  if (isWithin(element, EDITABLE)) return 'written';
  const around = isWithin(element, `.${MASK}`) ? 'masked' : withinDocument(element.ownerDocument);
  return around === 'shown' && element.localName === 'title' ? 'title' : around;
}

/** The whole document can be one that the visitor writes, as in editors of an older kind. */
function withinDocument(document: Document): Privacy {
  return isDesigned(document) ? 'written' : within(document.defaultView?.frameElement);
}

const isDesigned = (document: Partial<Document> | null) => document?.designMode === 'on';

/** What is to be told about what is in a node as rrweb describes it, by what is to be told about itself. */
export function inside(node: serializedNodeWithId, own: Privacy): Privacy {
  if (node.type === DOCUMENT && isDesigned(nodeOf(node.id) as Document | null)) return 'written';
  if (node.type !== ELEMENT) return own;
  if (isEditable(node.attributes)) return 'written';
  return own === 'shown' && node.tagName === 'title' ? 'title' : own;
}

const isEditable = ({ contenteditable }: attributes) => contenteditable !== undefined && contenteditable !== 'false';

/** A text as it may be told. */
export function told(text: string, privacy: Privacy): string {
  if (privacy === 'title') return scrubText(text, TITLE_LIMIT);
  return privacy === 'shown' ? text : stars(text);
}

export const stars = (text: string): string => text.replace(/\S/g, '*');
