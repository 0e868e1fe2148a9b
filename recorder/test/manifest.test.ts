import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Content } from '../src/fetching';
import { healthOf, noFacts } from '../src/health';
import { assetLanes, type Told, type Upload } from '../src/manifest';
import type { Outcome } from '../src/transport';

const HASH = 'ab'.repeat(32);
const address = 'https://cdn.example/a.png';
const nothing = () => undefined;

describe('on their way to the collector', () => {
  const options = { writeKey: 'wk', endpoint: 'https://s.example' };
  const settled = vi.fn();
  let outcomes: Outcome[] = [];
  const sent: { url: URL; body: unknown; leaving: boolean }[] = [];
  const post = (url: string, body: unknown, leaving: boolean) => {
    sent.push({ url: new URL(url), body, leaving });
    return Promise.resolve(outcomes.shift() ?? { answer: {} });
  };
  const lanes = () => assetLanes(options, { choice: 'granted' }, post, settled);
  const upload = (sha256: string): Upload => {
    const content: Content = new Blob(['x'], { type: 'image/png' });
    return { sha256, content, length: 1 };
  };
  const owner = { recordingId: 'r', tabId: 't', anonymousId: 'a' };
  const told = (part: number, more: Partial<Told> = {}): Told => ({
    ...owner,
    part,
    entry: { url: address, sha256: HASH },
    health: { ...healthOf(noFacts()), lastSequence: part },
    length: 100,
    ...more,
  });

  beforeEach(() => {
    outcomes = [];
    sent.splice(0);
    settled.mockClear();
  });

  it('are only the contents that it does not have', async () => {
    outcomes = [{ answer: { missing: ['b'] } }];
    await lanes().contents.deliver(['a', 'b', 'c'].map(upload), false, nothing);
    expect(sent.map(({ url }) => url.pathname)).toEqual(['/v1/assets/missing', '/v1/assets/b']);
    expect(sent[1]!.url.search).toBe('?writeKey=wk&type=image%2Fpng&consent=granted');
    expect(settled.mock.calls).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('come again when it was away, and are lost when it does not take them', async () => {
    outcomes = [{ retryMs: 7 }, { answer: { missing: ['a', 'b'] } }, { lost: '413' }, { retryMs: 9 }];
    const deliver = () => lanes().contents.deliver(['a', 'b'].map(upload), false, nothing);
    expect(await deliver()).toEqual({ retryMs: 7 });
    expect(await deliver()).toEqual({ retryMs: 9 });
    expect(settled.mock.calls).toEqual([['a', 'size']]);
  });

  it('are not known to be there when it refused to keep them', async () => {
    outcomes = [{ answer: { missing: ['a'] } }, { answer: { refused: 'no-consent' } }, { answer: { refused: 'dnt' } }];
    await lanes().contents.deliver([upload('a')], false, nothing);
    await lanes().contents.deliver([upload('b')], false, nothing);
    expect(settled.mock.calls).toEqual([
      ['a', 'blocked'],
      ['b', 'blocked'],
    ]);
  });

  it('are none any more from the moment that the visitor chooses otherwise', async () => {
    const who = { choice: 'granted' };
    const withdrawing = (url: string, body: unknown, leaving: boolean) => {
      if (url.includes('/assets/a?')) who.choice = 'withdrawn';
      return post(url, body, leaving);
    };
    outcomes = [{ answer: { missing: ['a', 'b'] } }];
    const { contents } = assetLanes(options, who, withdrawing, settled);
    await contents.deliver(['a', 'b'].map(upload), false, nothing);
    expect(sent.map(({ url }) => url.pathname)).toEqual(['/v1/assets/missing', '/v1/assets/a']);
  });

  it('are no contents when the page is left, but what is told', async () => {
    expect(await lanes().contents.deliver([upload('a')], true, nothing)).toEqual({ retryMs: 0 });
    expect(sent).toEqual([]);
    await lanes().manifest.deliver([told(3), told(4, { entry: undefined })], true, nothing);
    expect(sent[0]).toMatchObject({ leaving: true });
    expect(sent[0]!.url.pathname + sent[0]!.url.search).toBe(
      '/v1/recordings/r/assets?writeKey=wk&anonymousId=a&tabId=t&part=4&consent=granted',
    );
    const body = JSON.parse(new TextDecoder().decode(sent[0]!.body as Uint8Array)) as object;
    expect(body).toEqual({ entries: [told(3).entry], health: told(4).health });
  });

  it('are parts of one recording, and not too large', () => {
    const { manifest } = lanes();
    expect(manifest.fit([told(0), told(1), told(0, { recordingId: 'other' })])).toBe(2);
    expect(manifest.fit(Array.from({ length: 600 }, (_, at) => told(at)))).toBe(500);
    expect(manifest.fit([told(0, { length: 150_000 }), told(1, { length: 100_000 })])).toBe(1);
    expect(manifest.fit([told(0, { length: 500_000 })])).toBe(1);
  });
});

it('tells what a recording lacks', () => {
  const frame = (contentWindow: object | null, contentDocument: object | null) =>
    ({ contentWindow, contentDocument }) as HTMLIFrameElement;
  const facts = noFacts();
  facts.losses = { overflow: 12, 'too-large': 3 };
  facts.lastSequence = 7;
  facts.canvases.add(4).add(9).add(4);
  [frame({}, null), frame({}, {}), frame(null, null)].forEach((one, id) => facts.frames.set(id, one));
  expect(healthOf(facts)).toEqual({
    losses: [
      { reason: 'overflow', events: 12 },
      { reason: 'too-large', events: 3 },
    ],
    muted: 0,
    canvases: 2,
    foreignFrames: 1,
    closedRoots: 0,
    steps: [],
    lastSequence: 7,
  });
  facts.frames.clear();
  expect(healthOf(facts)).toMatchObject({ foreignFrames: 1 });
});
