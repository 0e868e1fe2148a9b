import { describe, expect, it } from 'vitest';
import { received, visit } from './visit';

const [FULL_SNAPSHOT, META] = [2, 4];

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const opened = async (path?: string) => {
  await visit.open(path);
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
};

describe('a recording', () => {
  it('comes in numbered chunks: the snapshot at once and compressed, the last one as the page closes', async () => {
    await opened();
    await visit.page.click('#create');
    await visit.page.close({ runBeforeUnload: true });
    await received(() => expect(visit.collector.chunks).toHaveLength(2));

    const [first, last] = visit.collector.chunks;
    expect([first!.sequence, last!.sequence]).toEqual([0, 1]);
    expect([first!.gzip, last!.gzip]).toEqual([true, false]);
    expect(visit.collector.preflights).toBe(0);
    expect(first!.events.map((event) => event.type)).toEqual([META, FULL_SNAPSHOT]);
    const [page] = visit.collector.named('page');
    const query = Object.fromEntries(last!.query);
    expect(query).toMatchObject({ writeKey: 'wk_test', snapshot: '0', events: String(last!.events.length) });
    expect(query).toMatchObject({ anonymousId: page!.anonymousId, tabId: page!.context.sojourn.tabId });
    expect(Number(query.from)).toBe(last!.events[0]!.timestamp);
    expect(Number(query.to)).toBe(last!.events.at(-1)!.timestamp);
    expect(Number(query.sentAt)).toBeGreaterThanOrEqual(Number(query.to));
    expect(first!.query.get('snapshot')).toBe('1');
  });

  it('sends each chunk once when the page is hidden and comes back', async () => {
    await opened();
    for (const sequence of [1, 2, 3]) {
      await visit.page.click('#create');
      await visit.page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await received(() => expect(visit.collector.chunks.at(-1)!.sequence).toBe(sequence));
    }
    // What is not acknowledged when the page goes, as one that says until when it was seen, is sent again by the next.
    await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().recording.pending')).toBe(0));
    await visit.open('/two');
    const { recordingId } = visit.collector.chunks[0]!;
    const chunks = visit.collector.chunks.filter((chunk) => chunk.recordingId === recordingId && chunk.sequence <= 3);
    expect(chunks.map((chunk) => chunk.sequence)).toEqual([0, 1, 2, 3]);
  });

  it('is named by the events that were sent while it ran', async () => {
    await opened();
    await visit.page.click('#create');
    await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
    const [chunk] = visit.collector.chunks;
    expect(visit.collector.named('$click')[0]!.context.sojourn.recordingId).toBe(chunk!.recordingId);
  });

  it('has no gap after the collector was away', async () => {
    await opened();
    visit.collector.refusals.push(...Array.from({ length: 2 }, () => ({ status: 503, retryAfter: '1' })));
    await visit.page.click('#create');
    await received(() => expect(visit.collector.refused).toBe(2));
    await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(1));
    expect(visit.collector.chunks.map((chunk) => chunk.sequence)).toEqual(visit.collector.chunks.map((_, at) => at));
  });

  it('is whole when much has waited as the page was left', async () => {
    await opened();
    visit.collector.refusals.push({ status: 503, retryAfter: '60' });
    await visit.page.evaluate(() => {
      for (let item = 0; item < 4; item++) {
        const words = Array.from({ length: 5_000 }, (_, at) => `word ${at}`).join(' ');
        document.getElementById('list')!.insertAdjacentHTML('beforeend', `<li>${words} in item ${item}</li>`);
      }
    });
    await received(() => expect(visit.collector.refused).toBe(1));
    await visit.page.click('#create');
    await visit.page.goto('about:blank');
    await received(() => expect(JSON.stringify(recorded())).toContain('in item 3'));
    await received(() =>
      expect(new Set(visit.collector.chunks.map(({ sequence }) => sequence))).toEqual(new Set([0, 1, 2])),
    );
  });

  it('delivers on the next page a last chunk that was too large to outlive its page', async () => {
    await opened('/one');
    await visit.page.evaluate(() => {
      const words = Array.from({ length: 20_000 }, (_, at) => `word ${at}`).join(' ');
      document.getElementById('list')!.insertAdjacentHTML('beforeend', `<li>${words} the last word</li>`);
    });
    await visit.page.goto(visit.addressOf('app', '/two'));
    await received(() => expect(JSON.stringify(recorded())).toContain('the last word'));
    const { recordingId } = visit.collector.chunks[0]!;
    const late = visit.collector.chunks.filter((chunk) => chunk.recordingId === recordingId);
    // A chunk whose answer was lost with its page comes again.
    expect(new Set(late.map((chunk) => chunk.sequence))).toEqual(new Set([0, 1]));
  });

  it('is not made, nor is what makes it loaded, when the source does not record', async () => {
    visit.collector.settings.recording = false;
    const loaded: string[] = [];
    visit.page.on('request', (request) => loaded.push(request.url()));
    await visit.open();
    await visit.page.click('#create');
    await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
    expect(loaded.filter((url) => url.includes('/recorder/'))).toEqual([]);
    expect(await visit.page.evaluate('sojourn.diagnostics().recording.state')).toBe('off');
  });

  it('stops when the collector refuses it, and events go on', async () => {
    await opened();
    visit.collector.chunkRefusal = 403;
    await visit.page.click('#create');
    await received(() => expect(visit.collector.refused).toBe(1));
    await visit.page.click('h1');
    await received(() => expect(visit.collector.named('$click')).toHaveLength(2));
    await received(async () => {
      const recording = await visit.page.evaluate('sojourn.diagnostics().recording');
      expect(recording).toMatchObject({ pending: 0, lost: { 403: 1 } });
    });
  });
});

it('compresses in the page where its content security policy forbids workers', async () => {
  visit.collector.policy = "worker-src 'none'";
  await opened();
  expect(visit.collector.chunks[0]!.gzip).toBe(true);
});
