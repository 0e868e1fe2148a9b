import type {
  attributes,
  EventType,
  eventWithTime,
  IncrementalSource,
  mutationData,
  NodeType,
  serializedNodeWithId,
} from '@rrweb/types';
import { withoutTokens } from './chunks';
import { inside, nodeOf, parentOf, type Privacy, stars, told, within } from './node-privacy';
import { MASK, scrubUrl } from './privacy';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const INCREMENTAL: EventType.IncrementalSnapshot = 3;
const MUTATION: IncrementalSource.Mutation = 0;
const ELEMENT: NodeType.Element = 2;
const TEXT: NodeType.Text = 3;
const MASKED = `.${MASK}`;
/** Attributes that hold words, or whatever scripts have put there. */
const WORDS =
  /^(title|alt|placeholder|value|label|data-.+|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** What shows a picture that a visitor has put there. */
const PICTURES = /^(src|srcset|poster)$/;
const TARGETS = /^((xlink:)?href|action|formaction|ping|cite)$/;
const LINKS = /^(a|area|form|button|input|blockquote|q|ins|del)$/i;
/** What decides how a page looks; other `<meta>` tell servers, search engines and scripts something. */
const LOOKS = /^(viewport|color-scheme)$/;

type Node = serializedNodeWithId;

/**
 * Stars in place of the words that masked elements have in their attributes, and no targets of their links: rrweb masks
 * texts and fields only, and in frames only what is masked there. Nothing at all of what is written into an editable
 * element. Links elsewhere, to the page itself too, without secrets. A frame's DOM is recorded for itself: the source
 * that it was made of is left out.
 */
export function maskAttributes(event: eventWithTime): void {
  if (event.type === FULL_SNAPSHOT) {
    maskTree(event.data.node, 'shown');
  } else if (event.type === INCREMENTAL && event.data.source === MUTATION) {
    maskMutation(event.data);
  }
}

function maskMutation({ adds, texts, attributes }: mutationData): void {
  for (const { parentId, node } of adds) maskTree(node, within(nodeOf(parentId)));
  for (const text of texts) {
    if (text.value) text.value = told(text.value, within(parentOf(nodeOf(text.id))));
  }
  for (const change of attributes) {
    const element = nodeOf(change.id) as Element | null;
    const around = within(parentOf(element));
    const own = around === 'shown' && element?.matches?.(MASKED) ? 'masked' : around;
    mask(change.attributes, element?.tagName ?? '', own);
  }
}

function maskTree(node: Node, around: Privacy): void {
  let own = around;
  if (node.type === ELEMENT) {
    const { attributes, tagName } = node;
    if (hasClass(attributes) && around === 'shown') own = 'masked';
    mask(attributes, tagName, own);
    if (/^(style|script)$/.test(tagName)) return;
  } else if (node.type === TEXT) {
    node.textContent = told(node.textContent, around);
  }
  if (!('childNodes' in node)) return;
  const inner = inside(node, own);
  for (const child of node.childNodes) maskTree(child, inner);
}

function mask(attributes: attributes | Record<string, unknown>, tag: string, privacy: Privacy): void {
  const values = attributes as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const text = withinPage(value);
    if (text !== value) values[name] = text;
    if (isLeftOut(name, values, tag, privacy)) delete values[name];
    else if (isTarget(name, tag)) values[name] = scrubUrl(withoutTokens(text));
    else if (privacy !== 'shown' && WORDS.test(name)) values[name] = stars(value);
  }
}

/** A reference to a place of the page itself as its author wrote it; rrweb puts the page's whole address before it. */
function withinPage(value: string): string {
  // Every attribute of a page comes here.
  if (!value.includes('#')) return value;
  const [page] = location.href.split('#', 1);
  return value.startsWith(`${page}#`) ? value.slice(page!.length) : value;
}

function isLeftOut(name: string, values: Record<string, unknown>, tag: string, privacy: Privacy): boolean {
  if (tag.toLowerCase() === 'meta') return name === 'content' && !LOOKS.test(String(values.name));
  const isPicture = PICTURES.test(name) && privacy === 'written';
  return name === 'srcdoc' || isPicture || (isTarget(name, tag) && privacy !== 'shown');
}

const isTarget = (name: string, tag: string) => TARGETS.test(name) && LINKS.test(tag);

const hasClass = (values: attributes) => `${values.class ?? ''}`.split(/\s+/).includes(MASK);
