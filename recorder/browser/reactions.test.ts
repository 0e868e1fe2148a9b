import { devices } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { launchChromium } from './chromium';
import { received, visit } from './visit';

interface Told {
  diagnostics(): { recording: { state: string } };
}

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const reactions = () => visit.collector.named('$reaction').map(({ properties }) => properties);
const clicks = () => visit.collector.named('$click').map(({ messageId }) => messageId);

it('tells of clicks that nothing followed, and of those that something followed late', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(() => {
    const add = (id: string, onclick: () => void) => {
      const button = document.body.appendChild(document.createElement('button'));
      button.id = button.textContent = id;
      button.onclick = onclick;
    };
    add('quick', () => document.body.append('at once'));
    add('late', () => setTimeout(() => document.body.append('at last'), 3_300));
    add('dead', () => undefined);
  });
  await visit.page.click('h1');
  await visit.page.click('#quick');
  await visit.page.click('#late');
  await received(() => expect(reactions()).toHaveLength(1));
  await visit.page.click('#dead');
  await received(() => expect(reactions()).toHaveLength(2));
  const [, , late, dead] = clicks();
  const [first, second] = reactions();
  expect(first).toMatchObject({ click: late });
  expect(first!.afterMs).toBeGreaterThanOrEqual(3_200);
  expect(second).toEqual({ click: dead, afterMs: null });
});

it('tells nothing of clicks that a page was left after', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.click('#create');
  await visit.page.goto(visit.addressOf('app', '/two'));
  await received(() => expect(visit.collector.named('page')).toHaveLength(2));
  await received(() => expect(clicks()).toHaveLength(1));
  expect(reactions()).toEqual([]);
});

it('tells nothing of clicks once nothing is recorded any more', async () => {
  visit.collector.chunkRefusal = 403;
  await visit.open();
  const state = () =>
    visit.page.evaluate(() => (window as never as { sojourn: Told }).sojourn.diagnostics().recording.state);
  await vi.waitFor(async () => expect(await state()).toBe('stopped'), { timeout: 10_000, interval: 50 });
  await visit.page.clock.install();
  await visit.page.click('#create');
  await visit.page.clock.runFor(10_000);
  await received(() => expect(clicks()).toHaveLength(1));
  await visit.page.close({ runBeforeUnload: true });
  expect(reactions()).toEqual([]);
});

it('records where a phone is touched', async () => {
  const browser = await launchChromium();
  const context = await browser.newContext({ ...devices['Pixel 7'] });
  const page = await context.newPage();
  await page.goto(visit.addressOf('app'));
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await page.tap('#create');
  await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 100, y }] });
  await touch('touchStart', 300);
  for (let y = 290; y > 100; y -= 20) await touch('touchMove', y);
  await touch('touchEnd');
  const sources = () => recorded().map(({ data }) => data as { source?: number; type?: number; pointerType?: number });
  // rrweb brings movements together for half a second, and has none of them when the page is gone by then.
  await received(() => expect(sources().some(({ source }) => source === 6)).toBe(true));
  const interactions = sources().filter(({ source }) => source === 2);
  expect(interactions.map(({ type }) => type)).toEqual(expect.arrayContaining([7, 9, 2]));
  expect(interactions.find(({ type }) => type === 2)).toMatchObject({ pointerType: 2 });
  await browser.close();
});
