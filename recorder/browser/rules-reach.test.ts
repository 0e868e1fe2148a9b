import { expect, it } from 'vitest';
import { received, visit } from './visit';

const recorded = () => JSON.stringify(visit.collector.chunks.map((chunk) => chunk.events));

it("a source's own rules (P2) reach into closed shadow roots, and hold for popovers and what changes all the time", async () => {
  visit.collector.settings.rules = { maskSelectors: ['.salary'], blockSelectors: ['a-passport', '#scan'] };
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(async () => {
    const put = (name: string, html: string) => {
      const root = document.body.appendChild(document.createElement(name)).attachShadow({ mode: 'closed' });
      root.innerHTML = html;
      return root;
    };
    const around = document.body.appendChild(document.createElement('div'));
    around.className = 'salary';
    around.attachShadow({ mode: 'closed' }).innerHTML = '<p>secret around</p>';
    put('a-passport', '<p>secret passport</p>').append('secret later');
    const root = put('a-card', '<p class="salary" popover>secret 0</p><i id="scan">secret scan</i><b>seen</b>');
    const pay = root.querySelector('p')!;
    pay.showPopover();
    const began = performance.now();
    for (let change = 1; performance.now() - began < 6_000; change++) {
      pay.firstChild!.nodeValue = `secret ${change}`;
      pay.title = `secret ${change}`;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<hr id=\"the-end\">')");
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the-end'));
  expect(recorded()).toContain('seen');
  expect(recorded()).toContain('"rr_open_mode":"popover"');
  expect(recorded()).not.toContain('secret');
  await received(() => {
    const { muted, closedRoots } = visit.collector.shelf.parts.at(-1)!.health;
    expect([Number(muted) > 0, closedRoots]).toEqual([true, 0]);
  });
});
