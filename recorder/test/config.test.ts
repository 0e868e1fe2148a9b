import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchSettings, optionsFrom } from '../src/config';

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

  it('say whether and how often to record', async () => {
    answer({ integrations: {}, sojourn: { recording: true, sampleRate: 0.5 } });
    expect(await fetchSettings(options)).toEqual({ recording: true, sampleRate: 0.5 });
    expect(fetch).toHaveBeenCalledWith('https://s.example/v1/projects/w%2Fk/settings', { credentials: 'omit' });
  });

  it('mean no recording when they do not mention it', async () => {
    answer({ integrations: {} });
    expect(await fetchSettings(options)).toMatchObject({ recording: false });
  });

  it('cannot be had when the collector says so', async () => {
    answer({}, 503);
    await expect(fetchSettings(options)).rejects.toThrow('503');
  });
});
