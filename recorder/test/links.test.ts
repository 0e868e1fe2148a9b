import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeToken } from '../src/arrival';
import { tokenFor, visitorIn } from '../src/links';

const FROM = 'www.a.example';
const token = () => tokenFor('f00', location.hostname, FROM);

beforeEach(() => {
  vi.useFakeTimers();
  window.happyDOM.setURL('https://www.b.example/');
});

afterEach(() => vi.useRealTimers());

describe('a token', () => {
  it('names the visitor for two minutes', () => {
    const made = token();
    vi.setSystemTime(Date.now() + 119_999);
    expect(visitorIn(made, FROM)).toBe('f00');
    vi.setSystemTime(Date.now() + 1);
    expect(visitorIn(made, FROM)).toBeUndefined();
  });

  it('names nobody when it is for another host, from another host, changed, or none at all', () => {
    expect(visitorIn(tokenFor('f00', 'www.c.example', FROM), FROM)).toBeUndefined();
    expect(visitorIn(token(), 'www.c.example')).toBeUndefined();
    expect(visitorIn(token().replace('f00', 'f01'), FROM)).toBeUndefined();
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
    ['https://www.b.example/?sj=f00.m1.x9', 'f00.m1.x9', 'https://www.b.example/'],
    ['https://www.b.example/p?a=1&sj=f00.m1.x9#/r', 'f00.m1.x9', 'https://www.b.example/p?a=1#/r'],
    ['https://www.b.example/?sj=f00.m1.x9&lang=en', 'f00.m1.x9', 'https://www.b.example/?lang=en'],
    ['https://www.b.example/?a=1&sj=f00.m1.x9&b=%20', 'f00.m1.x9', 'https://www.b.example/?a=1&b=%20'],
    ['https://www.b.example/?a=1', '', 'https://www.b.example/?a=1'],
  ])('%s gives up %j and becomes %s', (address, found, left) => {
    window.happyDOM.setURL(address);
    expect(takeToken()).toBe(found);
    expect(location.href).toBe(left);
  });
});
