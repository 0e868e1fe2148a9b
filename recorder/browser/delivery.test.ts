import { describe, expect, it } from 'vitest';
import { received, visit } from './visit';

describe('who is on the page', () => {
  it('is the same visitor on all subdomains, in another tab too, each tab with its own id', async () => {
    await visit.open('/', 'www');
    await visit.page.goto(visit.addressOf('app'));
    await received(() => expect(visit.collector.named('page')).toHaveLength(2));
    const other = await visit.context.newPage();
    await other.goto(visit.addressOf('app'));
    await received(() => expect(visit.collector.named('page')).toHaveLength(3));

    const [cookie] = (await visit.context.cookies()).filter(({ name }) => name === 'sojourn_id');
    expect(cookie).toMatchObject({ domain: '.demo.localhost', sameSite: 'Lax' });
    expect(new Set(visit.collector.named('page').map((item) => item.anonymousId))).toEqual(new Set([cookie!.value]));
    const tabs = visit.collector.named('page').map((item) => item.context.sojourn.tabId);
    expect(tabs[2]).not.toBe(tabs[1]);
  });

  it('keeps its tab over navigation, and a tab opened from it gets its own', async () => {
    await visit.open('/');
    await visit.page.goto(visit.addressOf('app', '/two'));
    await received(() => expect(visit.collector.named('page')).toHaveLength(2));
    const popup = visit.page.waitForEvent('popup');
    await visit.page.evaluate(() => void window.open('/three'));
    await popup;
    await received(() => expect(visit.collector.named('page')).toHaveLength(3));
    const [first, second, third] = visit.collector.named('page').map((item) => item.context.sojourn.tabId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('delivery', () => {
  it('repeats what was answered 503 or 429 after the time asked for, nothing lost and nothing twice', async () => {
    visit.collector.settings.recording = false;
    visit.collector.refusals.push({ status: 503, retryAfter: '1' }, { status: 429, retryAfter: '1' });
    const started = Date.now();
    await visit.page.goto(visit.addressOf('app'));
    await received(() => expect(visit.collector.refused).toBe(2));
    await visit.page.evaluate("sojourn.track('Meanwhile')");
    await received(() => expect(visit.collector.named('Meanwhile')).toHaveLength(1));
    expect(Date.now() - started).toBeGreaterThan(2_000);
    expect(visit.collector.named('page')).toHaveLength(1);
    expect(new Set(visit.collector.items.map((item) => item.messageId)).size).toBe(visit.collector.items.length);
  });

  it('delivers on the next page what could not be delivered on the one before', async () => {
    visit.collector.settings.recording = false;
    await visit.open('/one');
    visit.collector.refusals.push(...Array.from({ length: 3 }, () => ({ status: 503, retryAfter: '60' })));
    await visit.page.evaluate("sojourn.track('While away')");
    await received(() => expect(visit.collector.refused).toBeGreaterThan(0));
    await visit.page.evaluate("sojourn.track('While waiting')");
    visit.collector.refusals.length = 0;
    await visit.page.goto(visit.addressOf('app', '/two'));
    await received(() => expect(visit.collector.named('While waiting').length).toBeGreaterThan(0));
    expect(visit.collector.named('While away').length).toBeGreaterThan(0);
  });

  it('gives up what is refused for good, counts it, and goes on', async () => {
    visit.collector.settings.recording = false;
    visit.collector.refusals.push({ status: 400 });
    await visit.page.goto(visit.addressOf('app'));
    await received(() => expect(visit.collector.refused).toBe(1));
    await visit.page.evaluate("sojourn.track('Later')");
    await received(() => expect(visit.collector.named('Later')).toHaveLength(1));
    await received(async () => {
      const diagnostics = await visit.page.evaluate('sojourn.diagnostics().events');
      expect(diagnostics).toMatchObject({ pending: 0, retries: 0, lost: { 400: expect.any(Number) as number } });
    });
  });

  it('reports the seconds of activity when the page is left', async () => {
    await visit.open();
    await visit.page.mouse.move(50, 50);
    await visit.page.goto('about:blank');
    await received(() => expect(visit.collector.named('$activity')).toHaveLength(1));
    const { seconds } = visit.collector.named('$activity')[0]!.properties as { seconds: number[] };
    expect(Math.abs(seconds[0]! - Date.now() / 1000)).toBeLessThan(20);
  });
});
