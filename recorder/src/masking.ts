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
import {
  nodeOf,
  parentOf,
  type Privacy,
  privacyOf,
  type Said,
  saidOf,
  saidOfElement,
  saidWithin,
  stars,
  told,
  WRITTEN,
} from './node-privacy';
import { scrubUrl } from './privacy';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const INCREMENTAL: EventType.IncrementalSnapshot = 3;
const MUTATION: IncrementalSource.Mutation = 0;
const INPUT: IncrementalSource.Input = 5;
const ELEMENT: NodeType.Element = 2;
const TEXT: NodeType.Text = 3;
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
 * Stars in place of the words that are not to be told, in texts and in attributes, and no targets of links there.
 * Nothing at all of what is written into an editable element. Links elsewhere, to the page itself too, without secrets.
 * A frame's DOM is recorded for itself: the source that it was made of is left out.
 */
export function maskWords(event: eventWithTime): void {
  if (event.type === FULL_SNAPSHOT) {
    maskTree(event.data.node, 0);
  } else if (event.type === INCREMENTAL) {
    const { data } = event;
    if (data.source === MUTATION) maskMutation(data);
    // Of buttons and boxes; what is entered is masked already.
    else if (data.source === INPUT) data.text = told(data.text, privacyOf(saidWithin(nodeOf(data.id))));
  }
}

function maskMutation({ adds, texts, attributes }: mutationData): void {
  // Most of what changes at once stands in few places.
  const known = new Map<ParentNode, Said>();
  const within = (node: ParentNode | null | undefined) => saidWithin(node, known);
  for (const { parentId, node } of adds) {
    const parent = nodeOf(parentId);
    maskTree(node, within(parent), tagOf(parent));
  }
  for (const text of texts) {
    const parent = parentOf(nodeOf(text.id));
    if (text.value) text.value = toldIn(tagOf(parent), text.value, within(parent));
  }
  for (const change of attributes) {
    const element = nodeOf(change.id) as Element | null;
    const said = within(parentOf(element)) | saidOfElement(element);
    mask(change.attributes, tagOf(element), privacyOf(said));
  }
}

function maskTree(node: Node, around: Said, tag = ''): void {
  const own = saidOf(node);
  if (node.type === ELEMENT) {
    // What is written is in the element; its own attributes are the page's.
    mask(node.attributes, node.tagName, privacyOf(around | (own & ~WRITTEN)));
  } else if (node.type === TEXT) {
    node.textContent = toldIn(tag, node.textContent, around);
  }
  if ('childNodes' in node)
    for (const child of node.childNodes) maskTree(child, around | own, 'tagName' in node ? node.tagName : tag);
}

/** A text as it may be told where it is. */
const toldIn = (tag: string, text: string, said: Said) =>
  /^(style|script)$/i.test(tag) ? text : told(text, privacyOf(said, tag));

const tagOf = (node: ParentNode | null | undefined) => (node as Element | null)?.tagName ?? '';

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
