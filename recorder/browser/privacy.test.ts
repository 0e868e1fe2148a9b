import { describe, expect, it } from 'vitest';
import { received, visit } from './visit';

const state = () => visit.page.evaluate('sojourn.diagnostics().state');
const stateIs = (wanted: string) => received(async () => expect(await state()).toBe(wanted));
const kept = async () => {
  const cookies = (await visit.context.cookies()).map(({ name }) => name);
  return [...cookies, ...(await visit.page.evaluate(() => Object.keys(localStorage)))].sort();
};

describe('a source that requires consent', () => {
  it('gets and leaves nothing before it was granted, then the page from the start', async () => {
    visit.collector.settings.privacy = { consentRequired: true };
    await visit.page.goto(visit.addressOf('app', '/projects'));
    await stateIs('no-consent');
    await visit.page.click('#create');
    expect(await kept()).toEqual([]);

    await visit.page.evaluate('sojourn.consent(true)');
    await visit.page.click('#create');
    await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
    await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
    expect(visit.collector.named('page')).toHaveLength(1);
    expect(new Set(visit.collector.items.map((item) => item.context.sojourn.consent))).toEqual(new Set(['granted']));
    expect(visit.collector.chunks[0]!.query.get('consent')).toBe('granted');
  });

  it('gets nothing more, and nothing is kept, once it was withdrawn, in another tab too', async () => {
    visit.collector.settings.privacy = { consentRequired: true };
    await visit.page.goto(visit.addressOf('app'));
    await visit.page.evaluate('sojourn.consent(true)');
    await received(() => expect(visit.collector.named('page')).toHaveLength(1));
    const other = await visit.context.newPage();
    await other.goto(visit.addressOf('app', '/two'));
    await received(() => expect(visit.collector.named('page')).toHaveLength(2));

    await visit.page.evaluate('sojourn.consent(false)');
    expect(await kept()).toEqual(['sojourn_consent', 'sojourn_consent']);
    const before = visit.collector.items.length;
    await other.click('#create');
    await other.evaluate("sojourn.track('Unseen')");
    await other.close({ runBeforeUnload: true });
    await visit.page.evaluate('sojourn.consent(true)');
    await received(() => expect(visit.collector.named('page')).toHaveLength(3));
    expect(visit.collector.items.slice(before).map((item) => item.event ?? item.type)).toEqual(['page']);
  });
});

it.each([
  ['do-not-track', { honourDoNotTrack: true }, { doNotTrack: '1' }],
  ['global-privacy-control', { honourGlobalPrivacyControl: true }, { globalPrivacyControl: true }],
])('collects nothing and keeps nothing where %s is honoured', async (reason, privacy, signal) => {
  visit.collector.settings.privacy = privacy;
  await visit.context.addInitScript((given) => {
    for (const [name, value] of Object.entries(given)) Object.defineProperty(navigator, name, { value });
  }, signal);
  await visit.page.goto(visit.addressOf('app'));
  await stateIs(reason);
  await visit.page.click('#create');
  await visit.page.goto(visit.addressOf('app', '/two'));
  await stateIs(reason);
  expect(await kept()).toEqual([]);
  expect([visit.collector.items, visit.collector.chunks]).toEqual([[], []]);
});

it('collects where the source does not honour what the browser asks for', async () => {
  visit.collector.settings.privacy = { honourDoNotTrack: false, honourGlobalPrivacyControl: false };
  await visit.context.addInitScript(() => Object.defineProperty(navigator, 'doNotTrack', { value: '1' }));
  await visit.open();
  expect(visit.collector.named('page')).toHaveLength(1);
});

it('keeps and sends no ids for an anonymous source, and forgets those of before', async () => {
  await visit.open();
  await visit.page.evaluate("sojourn.identify('u-1')");
  await received(() => expect(visit.collector.named('identify')).toHaveLength(1));
  const before = visit.collector.items.length;
  const { anonymousId } = visit.collector.items[0]!;

  visit.collector.settings.privacy = { anonymous: true };
  await visit.page.goto(visit.addressOf('app', '/two'));
  await visit.page.evaluate("sojourn.identify('u-1', { plan: 'team' }); sojourn.group('g'); sojourn.track('Seen')");
  await received(() => expect(visit.collector.named('Seen')).toHaveLength(1));
  const later = visit.collector.items.filter((item) => item.context.page.url.endsWith('/two'));
  expect(new Set(later.map((item) => item.type))).toEqual(new Set(['page', 'track']));
  expect(later.flatMap((item) => [item.anonymousId, item.userId]).filter(Boolean)).toEqual([]);
  await received(() =>
    expect(visit.collector.chunks.some((chunk) => chunk.query.get('anonymousId') !== anonymousId)).toBe(true),
  );
  expect(visit.collector.items.length).toBeGreaterThan(before);
  expect(await kept()).toEqual([]);
});
