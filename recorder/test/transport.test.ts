import { afterEach, describe, expect, it, vi } from 'vitest';
import { post, retryAfterMs } from '../src/transport';

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers }))),
  );
const url = 'https://collector.example/v1/batch';

afterEach(() => vi.unstubAllGlobals());

describe('what became of a request', () => {
  it('is done when accepted, with the count of refused items', async () => {
    answer(200, { success: true, accepted: 1, refused: [{ index: 0, code: 'x' }] });
    expect(await post({ url, body: '{}' })).toEqual({ kind: 'done', refused: 1 });
  });

  it.each([408, 429, 500, 503])('is worth a retry after %d', async (status) => {
    answer(status, {}, { 'retry-after': '7' });
    expect(await post({ url, body: '{}' })).toEqual({ kind: 'retry', afterMs: 7_000 });
  });

  it.each([400, 401, 403, 413])('is lost after %d', async (status) => {
    answer(status);
    expect(await post({ url, body: '{}' })).toEqual({ kind: 'lost', reason: String(status) });
  });

  it('is worth a retry when the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await post({ url, body: '{}' })).toEqual({ kind: 'retry', afterMs: 0 });
  });
});

describe('a request', () => {
  it('needs no preflight and carries no cookies', async () => {
    answer(200);
    await post({ url, body: '{}' });
    expect(fetch).toHaveBeenCalledWith(
      url,
      expect.objectContaining({
        headers: { 'content-type': 'text/plain' },
        credentials: 'omit',
        keepalive: true,
      }),
    );
  });

  it('outlives its page only within the limit over all of them', async () => {
    let finish: (response: Response) => void = () => undefined;
    const requests = vi.fn(() => new Promise<Response>((resolve) => (finish = resolve)));
    vi.stubGlobal('fetch', requests);
    const handedOver = vi.fn();
    const first = post({ url, body: 'x'.repeat(50_000), handedOver });
    expect(handedOver).toHaveBeenCalledTimes(1);
    expect(await post({ url, body: 'x'.repeat(20_000), leaving: true, handedOver })).toMatchObject({ kind: 'retry' });
    expect(requests).toHaveBeenCalledTimes(1);
    finish(new Response('{}'));
    await first;
    void post({ url, body: 'x'.repeat(20_000), leaving: true, handedOver });
    expect(handedOver).toHaveBeenCalledTimes(2);
  });
});

describe('the time to wait', () => {
  const now = Date.parse('2026-11-21T04:00:00Z');
  it.each([
    ['30', 30_000],
    ['Sat, 21 Nov 2026 04:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 03:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    [null, 0],
  ])('of %j is %d ms', (header, wait) => expect(retryAfterMs(header, now)).toBe(wait));
});
