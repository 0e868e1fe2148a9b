import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byClass, discretion, isIgnored, isPrivate, scrubText, scrubUrl, visibleText } from '../src/privacy';

const put = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
};

const { holds: before } = discretion;
beforeEach(() => void (discretion.holds = byClass));
afterEach(() => (document.body.innerHTML = ''));

describe('scrubbing', () => {
  it.each([
    ['  Hello \n world ', 'Hello world'],
    ['Write to jane.doe@example.co.uk now', 'Write to [email] now'],
    ['Card 4111 1111 1111 1111 expires', 'Card [number] expires'],
    ['Call 030-1234-5678', 'Call [number]'],
    ['Version 12 of 2026', 'Version 12 of 2026'],
  ])('makes %j into %j', (text, scrubbed) => expect(scrubText(text, 80)).toBe(scrubbed));

  it.each([
    ['https://a.example/x?token=abc&tab=2', 'https://a.example/x?token=[masked]&tab=2'],
    [
      'https://a.example/reset?reset_password_code=1#access_token=q',
      'https://a.example/reset?reset_password_code=[masked]#access_token=[masked]',
    ],
    ['https://a.example/?code=1&author=me&utm_source=x', 'https://a.example/?code=[masked]&author=me&utm_source=x'],
    ['https://a.example/?sj=1&b=2', 'https://a.example/?sj=1&b=2'],
    [`https://a.example/?sj=${'0f'.repeat(16)}.m1.x9&b=2`, 'https://a.example/?sj=[masked]&b=2'],
    ['https://a.example/u/jane@example.com/edit', 'https://a.example/u/[email]/edit'],
    ['https://a.example/?q=jane%40example.com', 'https://a.example/?q=[email]'],
  ])('makes %s into %s', (url, scrubbed) => expect(scrubUrl(url)).toBe(scrubbed));

  it('shortens text after scrubbing, so that no half of an address is left', () => {
    expect(scrubText('x'.repeat(70) + ' jane.doe.the.third@example.com', 80)).toBe('x'.repeat(70) + ' [email]');
  });
});

describe('the words of an element', () => {
  it('leaves out what was entered, masked, blocked or ignored', () => {
    const element = put(`<div>Shown <b>too</b>
      <textarea>entered</textarea><select><option>choice</option></select>
      <i class="sojourn-mask">m</i><i class="sojourn-block">b</i><i class="sojourn-ignore">i</i>
      <i contenteditable="true">e</i><script>s</script></div>`);
    expect(visibleText(element, 80)).toBe('Shown too');
  });

  it('are none inside of something masked', () => {
    const element = put('<div class="sojourn-mask"><button>Pay 12</button></div>').querySelector('button')!;
    expect(isPrivate(element)).toBe(true);
    expect(visibleText(element, 80)).toBe('');
  });

  it('are private in a shadow tree when its host is', () => {
    const host = put('<div class="sojourn-mask sojourn-ignore"></div>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p><b>words</b></p>';
    const inner = host.shadowRoot!.querySelector('b')!;
    expect(isPrivate(inner)).toBe(true);
    expect(isIgnored(inner)).toBe(true);
  });

  it('are not told before the source has said what is private, nor when the element is gone', () => {
    const element = put('<p>Hello</p>');
    discretion.holds = before;
    expect([visibleText(element, 80), isIgnored(element)]).toEqual(['', false]);
    discretion.holds = byClass;
    expect(visibleText(element, 80)).toBe('Hello');
    element.remove();
    expect(visibleText(element, 80)).toBe('');
  });
});
