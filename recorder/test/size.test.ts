import type { eventWithTime, serializedNodeWithId } from '@rrweb/types';
import { expect, it, vi } from 'vitest';
import { textOf } from '../src/size';

const item = (words: string) => ({ type: 3, id: 3, textContent: words }) as serializedNodeWithId;
const list = (items: serializedNodeWithId[]) =>
  ({ type: 2, id: 2, tagName: 'ul', attributes: {}, childNodes: items }) as serializedNodeWithId;
const picture = (...childNodes: serializedNodeWithId[]) =>
  ({ type: 2, timestamp: 1, data: { node: { type: 0, id: 1, childNodes }, initialOffset: {} } }) as eventWithTime;
const itemsIn = (text: string | undefined) => text!.split('"textContent"').length - 1;

it('writes what is no very large picture as it is', () => {
  const shortened = vi.fn();
  const event = picture(list(Array.from({ length: 6_000 }, () => item('words'))));
  expect(textOf(event, shortened)).toBe(JSON.stringify(event));
  expect(shortened).not.toHaveBeenCalled();
});

it('leaves out of a very large picture what is further down in long lists, and says so', () => {
  const shortened = vi.fn();
  const long = list(Array.from({ length: 6_000 }, () => item('long words '.repeat(150))));
  const short = list(Array.from({ length: 4_000 }, () => item('words')));
  const text = textOf(picture(list([long]), short), shortened);
  expect(itemsIn(text)).toBe(5_000);
  expect(shortened).toHaveBeenCalledTimes(1);
});

it('writes no picture that is too large all the same', () => {
  expect(textOf(picture(item('x'.repeat(17_000_000))), vi.fn())).toBeUndefined();
  expect(textOf(picture(item('x'.repeat(9_000_000))), vi.fn())).toBeDefined();
});
