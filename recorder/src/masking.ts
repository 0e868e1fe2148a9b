import { record } from '@rrweb/record';
import type {
  attributes,
  EventType,
  eventWithTime,
  IncrementalSource,
  NodeType,
  serializedNodeWithId,
} from '@rrweb/types';
import { isWithin, MASK } from './privacy';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const INCREMENTAL: EventType.IncrementalSnapshot = 3;
const MUTATION: IncrementalSource.Mutation = 0;
const ELEMENT: NodeType.Element = 2;
/** Attributes that hold words, or whatever scripts have put there. */
const WORDS =
  /^(title|alt|placeholder|value|label|data-.+|aria-(label|description|roledescription|valuetext|placeholder))$/;

type Node = serializedNodeWithId;

/**
 * Stars in place of the words that masked elements have in their attributes, and no targets of their links: rrweb masks
 * texts and fields only. A frame's DOM is recorded for itself: the source that it was made of is left out everywhere.
 */
export function maskAttributes(event: eventWithTime): void {
  if (event.type === FULL_SNAPSHOT) {
    maskTree(event.data.node, false);
  } else if (event.type === INCREMENTAL && event.data.source === MUTATION) {
    for (const { parentId, node } of event.data.adds) maskTree(node, isMasked(parentId));
    for (const { id, attributes } of event.data.attributes) mask(attributes, tagOf(id), isMasked(id));
  }
}

function maskTree(node: Node, within: boolean): void {
  let masked = within;
  if (node.type === ELEMENT) {
    masked ||= `${node.attributes.class ?? ''}`.split(/\s+/).includes(MASK);
    mask(node.attributes, node.tagName, masked);
  }
  if ('childNodes' in node) for (const child of node.childNodes) maskTree(child, masked);
}

function mask(attributes: attributes | Record<string, unknown>, tag: string, masked: boolean): void {
  const values = attributes as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    const isTarget = masked && name === 'href' && /^(a|area)$/i.test(tag);
    if (isTarget || name === 'srcdoc') delete values[name];
    else if (masked && typeof value === 'string' && WORDS.test(name)) values[name] = '*'.repeat(value.length);
  }
}

const elementOf = (id: number) => record.mirror.getNode(id) as Partial<Element> | null;

const tagOf = (id: number): string => elementOf(id)?.tagName ?? '';

function isMasked(id: number): boolean {
  const element = elementOf(id);
  return !!element?.closest && isWithin(element as Element, `.${MASK}`);
}
