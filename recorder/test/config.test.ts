import { afterEach, describe, expect, it, vi } from 'vitest';
import { optionsFrom, settingsOf } from '../src/config';

const tag = (src: string, data: Record<string, string>) => {
  const script = document.createElement('script');
  Object.defineProperty(script, 'src', { value: src });
  Object.assign(script.dataset, data);
  return script;
};

afterEach(() => vi.unstubAllGlobals());

describe('the script tag', () => {
  it('tells the write key, and by its own address where to send to', () => {
    const options = optionsFrom(tag('https://s.example/path/sojourn.js?v=1', { writeKey: 'wk' }));
    expect(options).toMatchObject({ writeKey: 'wk', endpoint: 'https://s.example/path' });
  });

  it('can name another place to send to', () => {
    const options = optionsFrom(
      tag('https://cdn.example/sojourn.js', { writeKey: 'wk', endpoint: 'https://s.example/' }),
    );
    expect(options).toMatchObject({ endpoint: 'https://s.example' });
  });

  it('without a write key starts nothing', () => {
    expect(optionsFrom(tag('https://s.example/sojourn.js', {}))).toBeNull();
  });
});

describe('the settings of the source', () => {
  const options = { writeKey: 'w/k', endpoint: 'https://s.example' };
  const answer = (body: unknown, status = 200) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))),
    );

  it('say what to record and how to treat visitors', async () => {
    const privacy = { anonymous: true };
    answer({ integrations: {}, sojourn: { recording: true, sampleRate: 0.5, privacy, linkedHosts: ['b.example'] } });
    const settings = { recording: true, sampleRate: 0.5, privacy, linkedHosts: ['b.example'] };
    expect(await settingsOf(options)).toEqual(settings);
    const [[url, request]] = vi.mocked(fetch).mock.calls as [[string, RequestInit]];
    expect([url, request.credentials]).toEqual(['https://s.example/v1/projects/w%2Fk/settings', 'omit']);
  });

  it.each([401, 403, 404])('are none for this page after %d', async (status) => {
    answer({}, status);
    expect(await settingsOf(options)).toBeNull();
  });

  it('are asked for until the collector answers, and not taken from anything else', async () => {
    vi.useFakeTimers();
    const answers = [new Response('{}', { status: 503 }), new Response('<html>'), new Response('{"sojourn":{}}')];
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
    const settings = settingsOf(options);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await settings).toEqual({ privacy: {}, linkedHosts: [] });
    expect(answers).toHaveLength(0);
    vi.useRealTimers();
  });
});
