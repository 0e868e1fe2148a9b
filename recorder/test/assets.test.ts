import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchAsset, LARGEST, typed } from '../src/fetching';
import { createReader } from '../src/reading';

const address = 'https://cdn.example/a.png';
const PNG = '\x89PNG\r\n\x1a\n';
const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const nothing = () => undefined;
const answer = (body: BodyInit, type: string, status = 200) =>
  Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));

afterEach(() => vi.unstubAllGlobals());

describe('a content', () => {
  it.each([
    [PNG, 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', 'image/avif'],
    ['BM', 'image/bmp'],
    ['\0\0\x01\0', 'image/x-icon'],
    ['wOF2', 'font/woff2'],
    ['wOFF', 'font/woff'],
    ['OTTO', 'font/otf'],
    ['\0\x01\0\0', 'font/ttf'],
  ])('that begins with %j is %s, whatever its server says', async (head, type) => {
    expect((await typed(new Blob([bytesOf(`${head} and more`)]), 'application/octet-stream'))?.type).toBe(type);
  });

  it('that is none of these is a drawing if its server says so, or not kept', async () => {
    expect((await typed(new Blob(['<svg/>']), 'image/svg+xml'))?.type).toBe('image/svg+xml');
    expect(await typed(new Blob(['<svg/>']), 'image/heic')).toBeUndefined();
  });

  it.each([
    ['status', () => answer('', 'image/png', 404)],
    ['type', () => answer('<p>', 'text/html')],
    ['type', () => answer('none', 'image/png')],
    ['size', () => answer(PNG.padEnd(LARGEST + 1), 'image/png')],
    ['blocked', () => Promise.reject(new TypeError('CORS'))],
    ['time', () => Promise.reject(new DOMException('', 'TimeoutError'))],
  ])('is lost by its %s', async (lost, response) => {
    vi.stubGlobal('fetch', response);
    expect(await fetchAsset(address, nothing)).toBe(lost);
  });

  it('is read past the cache when what that has is of no use here', async () => {
    const fetched = vi.fn((_: string, { cache }: RequestInit) =>
      cache === 'force-cache' ? Promise.reject(new TypeError()) : answer(bytesOf(PNG), 'image/png'),
    );
    vi.stubGlobal('fetch', fetched);
    expect(await fetchAsset(address, nothing)).toMatchObject({ type: 'image/png' });
    expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual(['force-cache', 'reload']);
  });
});

describe('reading', () => {
  const contents: string[] = [];
  beforeEach(() => void contents.splice(0));
  const reader = () =>
    createReader(
      (work) => work,
      (sha256) => contents.push(sha256),
    );

  it('asks another origin no more when it lets nobody read what it has', async () => {
    const fetched = vi.fn(() => Promise.reject(new TypeError('CORS')));
    vi.stubGlobal('fetch', fetched);
    const one = reader();
    const all = Array.from({ length: 8 }, (_, at) => one.read(`https://cdn.example/${at}.png`));
    expect(new Set((await Promise.all(all)).map(({ lost }) => lost))).toEqual(new Set(['blocked']));
    // Each of them twice, and one that was on its way beside the third.
    expect(fetched.mock.calls.length).toBeLessThanOrEqual(8);
  });

  it('ends at so many contents, and hands each over once', async () => {
    vi.stubGlobal('fetch', () => answer(bytesOf(PNG), 'image/png'));
    const one = reader();
    const all = Array.from({ length: 310 }, (_, at) => one.read(`https://cdn.example/${at % 305}.png`));
    const results = await Promise.all(all);
    expect(contents).toHaveLength(300);
    expect(results.filter(({ lost }) => lost === 'count')).toHaveLength(5);
  });

  it('sends nothing where browsers make no hashes', async () => {
    vi.stubGlobal('crypto', {});
    vi.stubGlobal('fetch', vi.fn());
    expect(await reader().read(address)).toMatchObject({ lost: 'blocked' });
    expect(fetch).not.toHaveBeenCalled();
  });
});
