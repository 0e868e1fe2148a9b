import { expect, it } from 'vitest';
import { putGallery } from './gallery';
import { received, visit } from './visit';

const shelf = () => visit.collector.shelf;
const own = (path: string) => visit.addressOf('app', path);
const health = () => shelf().parts.at(-1)!.health;
const kept = () => visit.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
const hide = () =>
  visit.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

it('tells with the last part what a recording lacks, and where it ends', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  const foreign = visit.addressOf('www', '/framed');
  await visit.page.evaluate((src) => {
    const loaded = new Promise((resolve) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.onload = resolve;
      frame.src = src;
    });
    document.body.insertAdjacentHTML('beforeend', '<canvas></canvas><canvas class="sojourn-block"></canvas>');
    document.body.appendChild(document.createElement('iframe')).srcdoc = '<canvas></canvas>';
    return loaded.then(() => undefined);
  }, foreign);
  await received(() => expect(JSON.stringify(visit.collector.chunks)).toContain('"canvas"'));
  const { recordingId } = visit.collector.chunks[0]!;
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(shelf().parts.some((part) => part.recordingId === recordingId)).toBe(true));
  const chunks = visit.collector.chunks.filter((chunk) => chunk.recordingId === recordingId);
  await received(() => expect(chunks.length).toBeGreaterThan(1));
  const last = shelf()
    .parts.filter((part) => part.recordingId === recordingId)
    .at(-1)!;
  expect(last.health).toEqual({
    losses: [],
    muted: 0,
    canvases: 2,
    foreignFrames: 1,
    closedRoots: 0,
    steps: [],
    lastSequence: Math.max(...chunks.map(({ sequence }) => sequence)),
  });
  expect(Object.fromEntries(last.query)).toMatchObject({
    writeKey: 'wk_test',
    anonymousId: chunks[0]!.query.get('anonymousId'),
  });
});

it('tells how many events were lost, and why', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  visit.collector.chunkRefusal = 413;
  await visit.page.click('#create');
  // The change, and the picture of the page that was to follow it; without that nothing more.
  await received(() => expect(visit.collector.refused).toBe(2));
  await hide();
  await received(() => expect(shelf().parts.length).toBeGreaterThan(0));
  await received(() =>
    expect(health().losses).toEqual([{ reason: 'too-large', events: expect.any(Number) as number }]),
  );
});

it('tells of a page that is left at once what it has read by then', async () => {
  putGallery();
  await visit.page.goto(own('/gallery/'));
  await received(async () => {
    const reading = await visit.page.evaluate('window.sojourn?.diagnostics?.().recording?.assets?.reading');
    expect(reading).toBe(0);
  });
  const before = shelf().parts.length;
  await visit.page.goto('about:blank');
  await received(() => expect(shelf().parts.length).toBeGreaterThan(before));
  const told = shelf().parts.flatMap(({ entries }) => entries.map(({ url }) => url));
  expect(told).toContain(own('/gallery/small.png'));
});

it('tells all, and sends each content, after the collector was away', async () => {
  putGallery();
  visit.collector.shelf.away = 4;
  await visit.page.goto(own('/gallery/'));
  await received(() => expect(shelf().away).toBe(0));
  await received(() => expect(shelf().kept(own('/gallery/small.png'))).toMatchObject({ type: 'image/png' }));
  await received(() => expect(shelf().uploads).toBe(shelf().contents.size));
});

it('reads and keeps nothing before there is consent, and forgets all when it is withdrawn', async () => {
  putGallery();
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(own('/gallery/'));
  await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().state')).toBe('no-consent'));
  expect(visit.collector.visited.filter((path) => path.endsWith('set2.png'))).toEqual([]);
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(shelf().contents.size).toBeGreaterThan(10));
  await received(() => expect(shelf().parts.length).toBeGreaterThan(0));
  expect(shelf().parts[0]!.query.get('consent')).toBe('granted');
  await hide();
  expect(await kept()).toContain('sojourn.known.');
  await visit.page.evaluate('sojourn.consent(false)');
  expect(await kept()).not.toContain('sojourn.');
});
