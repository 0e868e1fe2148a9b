import { absolute, mapUrls } from './css';

/** Why there is no content of an address. */
export type Loss = 'blocked' | 'size' | 'type' | 'time' | 'status' | 'count';

export const LARGEST = 4 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
/** What may be a picture, a font or a style sheet, whatever its server calls it. */
const PLAUSIBLE =
  /^$|^(image|font|binary)\/|^text\/(css|plain)|^application\/(octet-stream|(x-|vnd\.)?(ms-)?(font|open))/i;
/** How files begin, one character a byte. */
const BEGINNINGS: [RegExp, string][] = [
  [/^\x89PNG/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftyp[^]*avi[fs]/, 'image/avif'],
  [/^BM/, 'image/bmp'],
  [/^\0\0[\x01\x02]\0/, 'image/x-icon'],
  [/^wOF2/, 'font/woff2'],
  [/^wOFF/, 'font/woff'],
  [/^OTTO/, 'font/otf'],
  [/^(\0\x01\0\0|true)/, 'font/ttf'],
];

/** A content and its type: never sent so that it outlives its page, for it may be large. */
export type Content = Blob & { length?: undefined };

/**
 * Reads what a page shows again, from the browser's cache where that has it, without cookies for others. The addresses in a
 * style sheet are followed, and absolute in what is kept. Never rejects.
 */
export async function fetchAsset(url: string, follow: (url: string) => void): Promise<Content | Loss> {
  try {
    const response = await get(url, 'force-cache').catch((fault: Error) => {
      if (isTimeout(fault)) throw fault;
      // What the cache has may be of a request whose answer nobody else could read.
      return get(url, 'reload');
    });
    const declared = response.headers.get('content-type') ?? '';
    if (!response.ok || !PLAUSIBLE.test(declared)) {
      void response.body?.cancel();
      return response.ok ? 'type' : 'status';
    }
    const bytes = await bytesOf(response);
    if (!bytes) return 'size';
    if (!/^text\/css/i.test(declared)) return (await typed(bytes, declared)) ?? 'type';
    const sheet = mapUrls(await bytes.text(), (written) => {
      const address = absolute(written, response.url || url);
      follow(address);
      return address;
    });
    return new Blob([sheet], { type: 'text/css' });
  } catch (fault) {
    return isTimeout(fault as Error) ? 'time' : 'blocked';
  }
}

/** Bytes with the type that they are of; undefined if it is none that is kept. */
export async function typed(bytes: Blob, declared = ''): Promise<Content | undefined> {
  const head = String.fromCharCode(...new Uint8Array(await bytes.slice(0, 64).arrayBuffer()));
  const type = /svg/i.test(declared) ? 'image/svg+xml' : BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1];
  return type ? bytes.slice(0, bytes.size, type) : undefined;
}

/** The hash by which a content is known; browsers make none on pages without encryption. */
export async function hashOf(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => (byte + 256).toString(16).slice(1)).join('');
}

const isTimeout = ({ name }: Error) => name === 'TimeoutError';

const get = (url: string, cache: RequestCache) =>
  fetch(url, { cache, credentials: 'same-origin', priority: 'low', signal: AbortSignal.timeout?.(TIMEOUT_MS) ?? null });

/** What is received, unless it is too large. */
async function bytesOf({ body }: Response): Promise<Blob | undefined> {
  const parts: BlobPart[] = [];
  let left = LARGEST;
  for (const reader = body?.getReader(); reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    if ((left -= value.length) < 0) return void reader.cancel();
    parts.push(value);
  }
  return new Blob(parts);
}
