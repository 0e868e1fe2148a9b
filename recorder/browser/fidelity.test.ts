import { describe, expect, it } from 'vitest';
import { replayed } from './player';
import { received, visit } from './visit';

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const opened = async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
};

describe('what a recording shows', () => {
  it('replays to what the page showed when it was left', async () => {
    await opened();
    await visit.page.evaluate(() => {
      for (const name of ['Design', 'Build', 'Ship']) {
        document.getElementById('list')!.insertAdjacentHTML('beforeend', `<li class="task">${name}</li>`);
      }
      document.querySelector('h1')!.textContent = 'Three tasks';
    });
    await visit.page.fill('#card', '4111');
    const shown = await visit.page.evaluate(() => document.getElementById('list')!.innerText);
    await visit.page.close({ runBeforeUnload: true });
    await received(() => expect(JSON.stringify(recorded())).toContain('Ship'));

    const text = await replayed(recorded());
    expect(text).toContain('Three tasks');
    expect(text).toContain(shown);
    expect(text).not.toMatch(/Confidential|Blocked words/);
  });

  it('shows what a visitor types as it is typed, in stars', async () => {
    await opened();
    await visit.page.focus('#card');
    await visit.page.keyboard.type('4111', { delay: 20 });
    await visit.page.waitForFunction('sojourn.diagnostics().recording.chunks > 0');
    await visit.page.close({ runBeforeUnload: true });
    await received(() => expect(JSON.stringify(recorded())).toContain('"****"'));
    const typed = recorded().flatMap(({ data }) => (data as { text?: string }).text ?? []);
    expect(typed.filter((text) => /^\*+$/.test(text))).toEqual(['*', '**', '***', '****']);
  });

  it('reaches to when a page that nobody touched was left', async () => {
    await opened();
    const left = await visit.page.evaluate(() => {
      const later = Date.now() + 10_000;
      Date.now = () => later;
      return later;
    });
    await visit.page.close({ runBeforeUnload: true });
    await received(() => expect(recorded().at(-1)!.timestamp).toBe(left));
  });
});
