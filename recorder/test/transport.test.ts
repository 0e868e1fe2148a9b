import { afterEach, describe, expect, it, vi } from 'vitest';
import { pauseMs, post, retryAfterMs } from '../src/transport';

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers }))),
  );
const url = 'https://collector.example/v1/batch';
const nothing = () => undefined;
const bytes = (length: number) => new Uint8Array(length);
const send = (length = 2, leaving = false, handedOver = nothing) => post(url, bytes(length), leaving, handedOver);

afterEach(() => vi.unstubAllGlobals());

describe('what became of a request', () => {
  it('is done when accepted, with what was refused', async () => {
    const body = { success: true, accepted: 1, refused: [{ index: 0, code: 'x' }] };
    answer(200, body);
    expect(await send()).toEqual({ answer: body });
  });

  it.each([408, 429, 500, 503])('is worth a retry after %d', async (status) => {
    answer(status, {}, { 'retry-after': '7' });
    expect(await send()).toEqual({ retryMs: 7_000 });
  });

  it.each([400, 401, 403, 413])('is lost after %d', async (status) => {
    answer(status);
    expect(await send()).toEqual({ lost: String(status) });
  });

  it('is worth a retry when the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await send()).toEqual({ retryMs: 0 });
  });
});

describe('a request', () => {
  it('needs no preflight and carries no cookies', async () => {
    answer(200);
    await send();
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
    const first = send(50_000, false, handedOver);
    expect(handedOver).toHaveBeenCalledTimes(1);
    expect(await send(20_000, true, handedOver)).toEqual({ retryMs: 0 });
    expect(requests).toHaveBeenCalledTimes(1);
    finish(new Response('{}'));
    await first;
    void send(20_000, true, handedOver);
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

it('pauses longer after each failure, up to a minute, and as long as it was asked to', () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  expect([0, 1, 2, 10].map((failures) => pauseMs(failures))).toEqual([1_000, 2_000, 4_000, 60_000]);
  expect(pauseMs(0, 90_000)).toBe(90_000);
  vi.restoreAllMocks();
});
