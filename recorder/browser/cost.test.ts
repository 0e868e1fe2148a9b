import { expect, it } from 'vitest';
import { healthTold, received, visit } from './visit';

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const diagnostics = () => visit.page.evaluate<{ recording: Record<string, unknown> }>('sojourn.diagnostics()');
const opened = async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
};
const left = async () => {
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(visit.collector.shelf.parts.length).toBeGreaterThan(0));
};

it('thins out what changes all the time, and ends with what it became', async () => {
  await opened();
  await visit.page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="words"></p><p id="style"></p><p id="data">0</p>');
    const byId = (id: string) => document.getElementById(id)!;
    let at = 0;
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        for (let each = 0; each < 3; each++, at++) {
          byId('words').textContent = `tick ${at}`;
          byId('style').style.width = `${at}px`;
          byId('data').firstChild!.nodeValue = `count ${at}`;
        }
        if (at < 1_400) return;
        clearInterval(timer);
        byId('words').textContent = 'the end';
        byId('style').style.width = '4321px';
        byId('data').firstChild!.nodeValue = 'no more';
        resolve();
      }, 10);
    });
  });
  const text = () => JSON.stringify(recorded());
  await received(() => expect(text()).toContain('the end'));
  await received(() => expect(text()).toContain('4321px'));
  await received(() => expect(text()).toContain('no more'));
  const ticks = text().match(/"textContent":"tick \d+"/g)!.length;
  expect(ticks).toBeLessThan(1_250);
  await left();
  await healthTold({ muted: 3 });
});

it('stops, and says so, where the collector takes no picture of the page', async () => {
  visit.collector.chunkRefusal = 413;
  await visit.open();
  await received(async () => expect((await diagnostics()).recording).toMatchObject({ pending: 0, lost: { 413: 1 } }));
  await visit.page.click('#create');
  await left();
  await healthTold({ losses: [{ reason: 'too-large', events: 2 }] });
  expect(visit.collector.refused).toBe(1);
});

it('goes on from another picture of the page where changes were too large to be taken', async () => {
  await opened();
  const pictures = () => recorded().filter(({ type }) => type === 2).length;
  expect(pictures()).toBe(1);
  const refused = { status: 413, headers: { 'access-control-allow-origin': '*' } };
  await visit.context.route('**/chunks/**', (route) => route.fulfill(refused), { times: 1 });
  await visit.page.evaluate("document.body.append('Not to be sent')");
  await received(() => expect(pictures()).toBe(2));
  await visit.page.evaluate("document.body.append('Sent again')");
  await left();
  expect(JSON.stringify(recorded())).toContain('Sent again');
  await healthTold({ losses: [{ reason: 'too-large', events: 1 }] });
});
