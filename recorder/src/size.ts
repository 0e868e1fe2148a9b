import type { EventType, eventWithTime, serializedNodeWithId } from '@rrweb/types';

const FULL_SNAPSHOT: EventType.FullSnapshot = 2;
const LARGE_CHARS = 8_000_000;
const TOO_LARGE_CHARS = 16_000_000;
/** Of so many children of one element only the first are shown in a large picture. */
const MANY = 5_000;
const FIRST = 1_000;

/**
 * An event as it is sent. A very large picture of a page goes without what is further down in its long lists and tables, of
 * which `shortened` is told; none that is too large all the same.
 */
export function textOf(event: eventWithTime, shortened: () => void): string | undefined {
  let text = JSON.stringify(event);
  if (event.type !== FULL_SNAPSHOT || text.length < LARGE_CHARS) return text;
  if (shorten(event.data.node)) {
    shortened();
    text = JSON.stringify(event);
  }
  return text.length < TOO_LARGE_CHARS ? text : undefined;
}

function shorten(node: serializedNodeWithId): boolean {
  if (!('childNodes' in node)) return false;
  const { childNodes } = node;
  const isLong = childNodes.length > MANY;
  if (isLong) childNodes.length = FIRST;
  return childNodes.map(shorten).includes(true) || isLong;
}
