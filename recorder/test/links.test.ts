import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeToken } from '../src/arrival';
import { tokenFor, visitorIn } from '../src/links';

const FROM = 'www.a.example';
const ID = '0123456789abcdef0123456789abcdef';
const TOKEN = `${ID}.m1.x9`;
const token = () => tokenFor(ID, location.hostname, FROM);

beforeEach(() => {
  vi.useFakeTimers();
  window.happyDOM.setURL('https://www.b.example/');
});

afterEach(() => vi.useRealTimers());

describe('a token', () => {
  it('names the visitor for two minutes', () => {
    const made = token();
    vi.setSystemTime(Date.now() + 119_999);
    expect(visitorIn(made, FROM)).toBe(ID);
    vi.setSystemTime(Date.now() + 1);
    expect(visitorIn(made, FROM)).toBeUndefined();
  });

  it('names nobody when it is for another host, from another host, changed, or none at all', () => {
    expect(visitorIn(tokenFor(ID, 'www.c.example', FROM), FROM)).toBeUndefined();
    expect(visitorIn(token(), 'www.c.example')).toBeUndefined();
    expect(visitorIn(token().replace(ID, ID.replace('0', '1')), FROM)).toBeUndefined();
    expect(visitorIn('', FROM)).toBeUndefined();
  });

  it('names nobody in another browser', () => {
    const made = token();
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('another one');
    expect(visitorIn(made, FROM)).toBeUndefined();
    vi.restoreAllMocks();
  });
});

describe('the address', () => {
  it.each([
    [`https://www.b.example/?sj=${TOKEN}`, TOKEN, 'https://www.b.example/'],
    [`https://www.b.example/p?a=1&sj=${TOKEN}#/r`, TOKEN, 'https://www.b.example/p?a=1#/r'],
    [`https://www.b.example/?sj=${TOKEN}&lang=en`, TOKEN, 'https://www.b.example/?lang=en'],
    [`https://www.b.example/?a=1&sj=${TOKEN}&b=%20`, TOKEN, 'https://www.b.example/?a=1&b=%20'],
    ['https://www.b.example/?a=1', '', 'https://www.b.example/?a=1'],
    ['https://www.b.example/?sj=1&a=2', '', 'https://www.b.example/?sj=1&a=2'],
  ])('%s gives up %j and becomes %s', (address, found, left) => {
    window.happyDOM.setURL(address);
    expect(takeToken()).toBe(found);
    expect(location.href).toBe(left);
  });
});
