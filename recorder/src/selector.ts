import { attributeOf } from './matching';
import { hostOf } from './privacy';

const DEPTH = 5;
const LOOKS_GENERATED = /\d{3}|[:.]|^\d/;

/**
 * A short CSS selector for an element, from attributes that developers give and not from generated
 * ones, so that it stays the same over visits and releases.
 */
export function selectorOf(element: Element, depth = DEPTH): string {
  const above = depth > 1 && (element.parentElement ?? hostOf(element));
  return ownName(element) ?? (above ? selectorOf(above, depth - 1) + ' > ' : '') + positionOf(element);
}

function ownName(element: Element): string | undefined {
  const tag = element.localName;
  if (/^(body|html)$/.test(tag)) return tag;
  const valueOf = (name: string) => attributeOf(element, name);
  const id = valueOf('id');
  if (id && !LOOKS_GENERATED.test(id)) return '#' + CSS.escape(id);
  const attribute = ['data-testid', 'name'].find(valueOf);
  return attribute && `${tag}[${attribute}="${CSS.escape(valueOf(attribute)!)}"]`;
}

function positionOf(element: Element): string {
  const tag = element.localName;
  const alike = [...(element.parentNode?.children ?? [])].filter((one) => one.localName === tag);
  return alike[1] ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
