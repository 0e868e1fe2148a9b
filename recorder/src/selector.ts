import { hostOf } from './privacy';

const DEPTH = 5;
const LOOKS_GENERATED = /\d{3}|[:.]|^\d/;

/**
 * A short CSS selector for an element, from attributes that developers give and not from generated
 * ones, so that it stays the same over visits and releases.
 */
export function selectorOf(element: Element): string {
  const parts: string[] = [];
  let at: Element | undefined = element;
  while (at && parts.length < DEPTH) {
    const own = ownName(at);
    parts.unshift(own ?? positionOf(at));
    if (own) break;
    at = at.parentElement ?? hostOf(at);
  }
  return parts.join(' > ');
}

function ownName(element: Element): string | undefined {
  const tag = element.localName;
  if (/^(body|html)$/.test(tag)) return tag;
  if (element.id && !LOOKS_GENERATED.test(element.id)) return '#' + CSS.escape(element.id);
  for (const attribute of ['data-testid', 'name']) {
    const value = element.getAttribute(attribute);
    if (value) return `${tag}[${attribute}="${CSS.escape(value)}"]`;
  }
  return undefined;
}

function positionOf(element: Element): string {
  const alike = [...(element.parentNode?.children ?? [])].filter((one) => one.localName === element.localName);
  const tag = element.localName;
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
