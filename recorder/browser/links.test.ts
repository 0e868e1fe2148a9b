import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import '../src/lazy';
import { received, visit } from './visit';

const PARTNER = 'www.partner.localhost';
const partner = (path = '/') => `http://${PARTNER}:${visit.collector.port}${path}`;

beforeEach(() => {
  visit.collector.settings.linkedHosts = ['*.demo.localhost', '*.partner.localhost'];
});

/** Opens a page of the first site that is ready to carry the visitor over. */
async function openLinked(): Promise<void> {
  await visit.open('/projects');
  await visit.page.waitForFunction(() => window.sojournLinks);
}

async function follow(href: string, attributes = ''): Promise<void> {
  const link = `<a id="out" href="${href}" ${attributes}>Out</a>`;
  await visit.page.evaluate((html) => document.getElementById('list')!.insertAdjacentHTML('beforebegin', html), link);
  await visit.page.click('#out');
}

const arrived = (count = 1) =>
  received(() => {
    const there = visit.collector.named('page').filter((item) => item.context.page.url.includes(PARTNER));
    expect(there).toHaveLength(count);
    return there;
  });

const idsOf = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name === 'sojourn_id').map(({ value }) => value);

/** The token as it was in the address that the browser asked for. */
function sentToken(): Promise<string> {
  return new Promise((resolve) =>
    visit.context.on('request', (request) => {
      const token = new URL(request.url()).searchParams.get('sj');
      if (token) resolve(token);
    }),
  );
}

describe('a visitor who follows a link to another registrable domain', () => {
  it('is the same there, and the token is in no address and in no recording', async () => {
    await openLinked();
    await follow(partner('/pricing?plan=team#top'));
    const [page] = await arrived();
    expect(page!.anonymousId).toBe(visit.collector.items[0]!.anonymousId);
    expect(new Set(await idsOf(visit.page)).size).toBe(1);
    expect(visit.page.url()).toBe(partner('/pricing?plan=team#top'));
    await received(() => expect(new Set(visit.collector.chunks.map((chunk) => chunk.recordingId)).size).toBe(2));
    await visit.page.close({ runBeforeUnload: true });
    expect(JSON.stringify([visit.collector.items, visit.collector.chunks])).not.toMatch(/[?&]sj=/);
  });

  it('is the same in a new tab, and the link stays as it was', async () => {
    await openLinked();
    const sent = sentToken();
    await follow(partner(), 'target="_blank"');
    const [page] = await arrived();
    expect(page!.anonymousId).toBe((await sent).split('.')[0]);
    expect(await visit.page.getAttribute('#out', 'href')).toBe(partner());
  });

  it('is the same after sending a form', async () => {
    await openLinked();
    const form = `<form action="${partner('/search')}"><input name="q" value="x" /><button id="go">Go</button></form>`;
    await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), form);
    await visit.page.click('#go');
    const [page] = await arrived();
    expect(page!.anonymousId).toBe(visit.collector.items[0]!.anonymousId);
    expect(visit.page.url()).toBe(partner('/search?q=x'));
  });

  it('is the same where the application says at once who they are', async () => {
    await visit.context.addInitScript(() => {
      if (location.host.startsWith('www.partner')) Object.assign(window, { sojourn: [['identify', 'u-1']] });
    });
    await openLinked();
    await follow(partner());
    const [page] = await arrived();
    expect(page).toMatchObject({ anonymousId: visit.collector.items[0]!.anonymousId, userId: 'u-1' });
  });

  it('stays who they are where the other site knows a user', async () => {
    await visit.page.goto(partner());
    await arrived();
    await visit.page.evaluate("sojourn.identify('u-1')");
    await received(() => expect(visit.collector.named('identify')).toHaveLength(1));
    await openLinked();
    await follow(partner());
    const [before, after] = await arrived(2);
    expect(after).toMatchObject({ anonymousId: before!.anonymousId, userId: 'u-1' });
  });
});

describe('a token', () => {
  it.each([
    ['in another browser', { locale: 'de-DE' }, 'app.demo.localhost'],
    ['from another site', {}, 'www.elsewhere.localhost'],
  ])('is worth nothing %s', async (_, browser, referrer) => {
    await openLinked();
    const sent = sentToken();
    await follow(partner());
    await arrived();
    const address = partner(`/?sj=${await sent}`);

    const other = await visit.context.browser()!.newContext(browser);
    const page = await other.newPage();
    await page.goto(address, { referer: `http://${referrer}:${visit.collector.port}/` });
    const [first, second] = await arrived(2);
    expect(second!.anonymousId).not.toBe(first!.anonymousId);
    expect(page.url()).toBe(partner());
    await other.close();
  });

  it.each([
    ['for an anonymous source', { anonymous: true }, ['*.partner.localhost']],
    ['without consent', { consentRequired: true }, ['*.partner.localhost']],
    ['to a site that is not linked', {}, ['*.other.localhost']],
    ['within the registrable domain', {}, ['*.demo.localhost']],
  ])('is not made %s', async (_, privacy, linkedHosts) => {
    Object.assign(visit.collector.settings, { privacy, linkedHosts });
    const asked: string[] = [];
    visit.context.on('request', (request) => asked.push(request.url()));
    const settled = visit.page.waitForResponse((response) => response.url().endsWith('/settings'));
    await visit.page.goto(visit.addressOf('app'));
    await settled;
    await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().state')).not.toBe('waiting'));
    if (linkedHosts[0] === '*.other.localhost') await visit.page.waitForFunction(() => window.sojournLinks);
    await follow(linkedHosts[0] === '*.demo.localhost' ? visit.addressOf('www') : partner());
    await visit.page.waitForURL((url) => !url.host.startsWith('app.'));
    expect(asked.filter((url) => url.includes('sj='))).toEqual([]);
  });
});
