import type {
  EventType,
  eventWithTime,
  fontData,
  IncrementalSource,
  incrementalData,
  mutationData,
  NodeType,
  serializedNodeWithId,
  styleSheetRuleData,
} from '@rrweb/types';
import { learnIn } from './animations';
import { absolute, mapUrls } from './css';
import { nodeOf } from './node-privacy';
import { rootOf } from './roots';
import { tellShown } from './shown';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const INCREMENTAL: EventType.IncrementalSnapshot = 3;
const MUTATION: IncrementalSource.Mutation = 0;
const STYLE_SHEET_RULE: IncrementalSource.StyleSheetRule = 8;
const FONT: IncrementalSource.Font = 10;
const STYLE_DECLARATION: IncrementalSource.StyleDeclaration = 13;
const ADOPTED: IncrementalSource.AdoptedStyleSheet = 15;
const DOCUMENT: NodeType.Document = 0;
const ELEMENT: NodeType.Element = 2;
const TEXT: NodeType.Text = 3;
/** Attributes that are the address of a picture, with their elements. */
const PICTURES = /^(input src|video poster|(image|use|feimage) (xlink:)?href|\w+ background)$/i;
const LINKED = /\b(stylesheet|icon)\b/i;

type Values = Record<string, unknown>;

/** Takes what is found in events. */
export interface Finder {
  /** The address of something that a page shows; returns it. */
  asset(url: string): string;
  /** An image with the address of what it shows. */
  image(image: HTMLImageElement, src: string): void;
  /** The bytes of a font; returns the address that stands for them. */
  font(bytes: Blob): string;
  /** A canvas with its attributes, of which there may be more then. */
  canvas(id: number, attributes: Values): void;
  frame(id: number, frame: HTMLIFrameElement): void;
  /** A component in which nothing is to be seen, though it shows something. */
  closed(id: number): void;
  /** Does it when the page has nothing else to do. */
  later(work: () => void): void;
}

/** Whether an event brings a font, which later pictures of the page do not repeat. */
export const isFont = (event: eventWithTime): boolean => event.type === INCREMENTAL && event.data.source === FONT;

/**
 * Finds what an event needs to be shown, by the addresses as they are recorded. Those in CSS that scripts have written
 * are made absolute before.
 */
export function findAssets(event: eventWithTime, finder: Finder): void {
  if (event.type === FULL_SNAPSHOT) inTree(event.data.node, '', finder);
  else if (event.type === INCREMENTAL) inChange(event.data, finder);
}

function inChange(data: incrementalData, finder: Finder): void {
  if (data.source === MUTATION) inMutation(data, finder);
  else if (data.source === STYLE_SHEET_RULE) inRules(data, finder);
  else if (data.source === STYLE_DECLARATION) inCss(data.set, 'value', data.id, finder);
  else if (data.source === ADOPTED) {
    for (const { rules } of data.styles ?? []) for (const rule of rules) inCss(rule, 'rule', data.id, finder);
  } else if (data.source === FONT) inFont(data, finder);
}

function inMutation({ adds, texts, attributes }: mutationData, finder: Finder): void {
  for (const { parentId, node } of adds) inTree(node, nameOf(nodeOf(parentId)), finder);
  for (const text of texts) {
    if (nameOf(nodeOf(text.id)?.parentNode) === 'style') inCss(text, 'value', text.id, finder);
  }
  for (const { id, attributes: values } of attributes) inAttributes(values, nameOf(nodeOf(id)), id, finder);
}

function inRules(data: styleSheetRuleData, finder: Finder): void {
  for (const add of data.adds ?? []) inCss(add, 'rule', data.id, finder);
  inCss(data, 'replace', data.id, finder);
  inCss(data, 'replaceSync', data.id, finder);
}

function inFont(data: fontData, finder: Finder): void {
  if (!data.buffer) return inCss(data, 'fontSource', undefined, finder);
  data.fontSource = `url("${finder.font(data.fontSource as unknown as Blob)}")`;
  data.buffer = false;
}

function inTree(node: serializedNodeWithId, around: string, finder: Finder): void {
  const name = node.type === ELEMENT ? node.tagName : '';
  if (node.type === TEXT && around === 'style') inCss(node, 'textContent', node.id, finder);
  if (node.type === ELEMENT) inAttributes(node.attributes, name, node.id, finder, true);
  if (node.type === DOCUMENT || node.isShadowHost) learnIn(nodeOf(node.id) as Element | null);
  if ('childNodes' in node) for (const child of node.childNodes) inTree(child, name, finder);
}

/** The attributes of an element: all of them, or those that have changed. */
function inAttributes(attributes: object, tag: string, id: number, finder: Finder, whole?: boolean): void {
  const values = attributes as Values;
  const { _cssText: sheet, style } = values;
  if (typeof sheet === 'string') finder.later(() => mapUrls(sheet, (url) => finder.asset(url)));
  inStyle(style, values, id, finder);
  for (const name in values) if (PICTURES.test(`${tag} ${name}`)) finder.asset(String(values[name]));
  const element = nodeOf(id) as Element | null;
  // What is blocked is left out on purpose.
  if (!element || 'rr_width' in values) return;
  tellShown(values, element, whole);
  if (tag === 'img' && values.src) finder.image(element as HTMLImageElement, values.src as string);
  if (tag === 'link') inLink(values, element as HTMLLinkElement, finder);
  if (tag === 'canvas') finder.canvas(id, values);
  if (tag === 'iframe') finder.frame(id, element as HTMLIFrameElement);
  inComponent(element as HTMLElement, id, finder);
}

/** A style, or changes of it; in these a value with its priority is a list. */
function inStyle(style: unknown, values: Values, id: number, finder: Finder): void {
  if (!style || typeof style !== 'object') return inCss(values, 'style', id, finder);
  for (const [name, value] of Object.entries(style)) {
    if (Array.isArray(value)) inCss(value, '0', id, finder);
    else inCss(style, name, id, finder);
  }
}

function inLink({ rel, href, _cssText }: Values, link: HTMLLinkElement, finder: Finder): void {
  if ((rel || href) && !_cssText && LINKED.test(link.rel)) finder.asset(typeof href === 'string' ? href : link.href);
}

/** The text in one place, read as if it were in the sheet or the page of a node. */
function inCss(holder: object | undefined, name: string | number, id: number | undefined, finder: Finder): void {
  const values = (holder ?? {}) as Values;
  const css = values[name];
  if (typeof css !== 'string') return;
  const node = nodeOf(id!) as (Partial<LinkStyle> & Node) | null;
  const base = node?.sheet?.href ?? node?.baseURI ?? document.baseURI;
  values[name] = mapUrls(css, (url) => finder.asset(absolute(url, base)));
}

/** Of a shadow root that was closed before anybody could know of it nothing is seen but how much room it takes. */
function inComponent(element: HTMLElement, id: number, finder: Finder): void {
  if (!element.localName.includes('-') || element.firstChild) return;
  if (!rootOf(element) && !element.shadowRoot && element.offsetWidth * element.offsetHeight > 0) finder.closed(id);
}

const nameOf = (node: Node | null | undefined) => node?.nodeName.toLowerCase() ?? '';
