import { expect, it } from 'vitest';
import { launchChromium } from './chromium';
import { replayed } from './player';
import { received, visit } from './visit';

const [FULL_SNAPSHOT, META] = [2, 4];
const sequences = () => visit.collector.chunks.map((chunk) => chunk.sequence);
const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);

async function opened(): Promise<void> {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

it('loses nothing and sends nothing twice when the network goes and comes back', async () => {
  await opened();
  await visit.context.setOffline(true);
  for (const name of ['One', 'Two', 'Three']) {
    await visit.page.evaluate(`sojourn.track('${name}')`);
    await visit.page.click('#create');
    await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), `<p>${name} offline</p>`);
  }
  await received(async () => {
    const { events, recording } = await visit.page.evaluate<Diagnostics>('sojourn.diagnostics()');
    expect(events.retries).toBeGreaterThan(0);
    expect(recording.retries).toBeGreaterThan(0);
  });
  expect(visit.collector.named('$click')).toHaveLength(0);
  await visit.context.setOffline(false);

  await received(() => expect(visit.collector.named('$click')).toHaveLength(3));
  await received(() => expect(JSON.stringify(recorded())).toContain('Three offline'));
  await received(async () => {
    const { events, recording } = await visit.page.evaluate<Diagnostics>('sojourn.diagnostics()');
    expect([events.pending, recording.pending]).toEqual([0, 0]);
  });
  expect(['One', 'Two', 'Three'].map((name) => visit.collector.named(name).length)).toEqual([1, 1, 1]);
  expect(new Set(visit.collector.items.map((item) => item.messageId)).size).toBe(visit.collector.items.length);
  expect(sequences()).toEqual(visit.collector.chunks.map((_, at) => at));
});

it('goes on in the same tab and recording when the browser brings a page back as it was', async () => {
  const browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const page = await browser.newPage();
  await page.goto(visit.addressOf('app', '/one'));
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  // The driver has no hold of a page that was brought back: what the visitor does there is told beforehand.
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => persisted && document.getElementById('create')!.click());
  });
  await page.goto(visit.addressOf('www', '/two'));
  await received(() => expect(visit.collector.named('page')).toHaveLength(2));
  await page.evaluate(() => void setTimeout(() => history.back()));
  await received(() => expect(visit.collector.named('page')).toHaveLength(3));
  await received(() => expect(visit.collector.named('$click')).toHaveLength(1));

  const [first, , again] = visit.collector.named('page');
  const [click] = visit.collector.named('$click');
  expect(again!.context.page.url).toBe(first!.context.page.url);
  expect(again!.context.sojourn.tabId).toBe(first!.context.sojourn.tabId);
  expect(click!.context.sojourn.recordingId).toBe(visit.collector.chunks[0]!.recordingId);
  const { recordingId } = visit.collector.chunks[0]!;
  await received(() => {
    const chunks = visit.collector.chunks.filter((chunk) => chunk.recordingId === recordingId);
    expect(chunks.flatMap((chunk) => chunk.events).at(-1)!.timestamp).toBeGreaterThan(Date.parse(again!.timestamp));
    expect(chunks.map((chunk) => chunk.sequence)).toEqual(chunks.map((_, at) => at));
  });
  await browser.close();
});

it('records frames whose documents are written anew', async () => {
  await visit.open();
  await visit.page.evaluate(() => document.body.append(document.createElement('iframe')));
  const write = (words: string) =>
    visit.page.evaluate((text) => {
      const written = document.querySelector('iframe')!.contentDocument!;
      written.open();
      written.write(`<p>${text}</p>`);
      written.close();
    }, words);
  for (const words of ['First', 'Second']) {
    await write(words);
    await received(() => expect(JSON.stringify(recorded())).toContain(words));
  }
  expect(await replayed(recorded(), 'iframe')).toContain('Second');
});

it('records pages that replace all that they show', async () => {
  await opened();
  await visit.page.evaluate(() => {
    const anew = document.createElement('html');
    anew.innerHTML = '<body><h1>Another page</h1></body>';
    document.documentElement.replaceWith(anew);
  });
  await received(() => expect(JSON.stringify(recorded())).toContain('Another page'));
  await visit.page.evaluate(() => (document.querySelector('h1')!.textContent = 'Changed since'));
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(JSON.stringify(recorded())).toContain('Changed since'));
  expect(await replayed(recorded())).toBe('Changed since');
});

it('records frames of the same origin, as they change too', async () => {
  await opened();
  await visit.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p id="inside">In the frame</p>';
    document.body.append(frame);
  });
  await received(() => expect(JSON.stringify(recorded())).toContain('In the frame'));
  await visit.page.frameLocator('iframe').locator('#inside').click();
  await visit.page.evaluate(() => {
    const { contentDocument } = document.querySelector('iframe')!;
    contentDocument!.getElementById('inside')!.textContent = 'Changed in the frame';
  });
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(JSON.stringify(recorded())).toContain('Changed in the frame'));
  expect(await replayed(recorded(), 'iframe')).toBe('Changed in the frame');
});

it('takes another snapshot every two minutes, which begins a chunk', async () => {
  await visit.page.clock.install();
  await opened();
  for (const minutes of [2, 4]) {
    await visit.page.clock.fastForward('02:01');
    await visit.page.click('#create');
    await received(() => {
      const snapshots = visit.collector.chunks.filter((chunk) => chunk.query.get('snapshot') === '1');
      expect(snapshots).toHaveLength(1 + minutes / 2);
      expect(snapshots.at(-1)!.events.map((event) => event.type)).toEqual([META, FULL_SNAPSHOT]);
    });
  }
  expect(sequences()).toEqual(visit.collector.chunks.map((_, at) => at));
});

interface Diagnostics {
  events: { pending: number; retries: number };
  recording: { pending: number; retries: number };
}
