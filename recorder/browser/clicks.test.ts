import { expect, it } from 'vitest';
import { received, visit } from './visit';

it('reports clicks with selector, scrubbed words and address', async () => {
  await visit.open();
  await visit.page.click('#create b');
  await visit.page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  await visit.page.click('#link');
  await visit.page.click('#masked');
  await visit.page.click('#ignored');
  await received(() => expect(visit.collector.named('$click')).toHaveLength(3));
  const [button, link, masked] = visit.collector.named('$click').map((item) => item.properties);
  expect(button).toMatchObject({ selector: '#create', text: 'Create project', tag: 'button' });
  expect(link).toMatchObject({ selector: '#link', text: 'Next page for [email]', tag: 'a' });
  expect(link!.href).toBe(visit.addressOf('app', '/next?token=[masked]'));
  expect(masked).toMatchObject({ selector: '#masked', text: '' });
});

it('reports clicks in forms by their own ids, whatever their fields are named', async () => {
  await visit.open();
  await visit.page.evaluate(() => {
    const fields =
      '<input type="hidden" name="id"><input type="hidden" name="closest"><input type="hidden" name="getAttribute"><input type="hidden" name="matches">';
    document.body.insertAdjacentHTML('beforeend', `<form id="order">${fields}<button type="button">Go</button></form>`);
    document.getElementById('order')!.style.cssText = 'cursor: pointer; padding: 50px';
  });
  // Playwright cannot find its way in such forms itself.
  const clickAt = async (selector: string, from: number) => {
    const [x, y] = await visit.page.evaluate((of) => {
      const { left, top } = document.querySelector(of)!.getBoundingClientRect();
      return [left, top] as const;
    }, selector);
    await visit.page.mouse.click(x + from, y + from);
  };
  await clickAt('#order > button', 5);
  await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
  expect(visit.collector.named('$click')[0]!.properties).toMatchObject({ selector: '#order > button', text: 'Go' });
  await clickAt('#order', 5);
  await received(() => expect(visit.collector.named('$click')).toHaveLength(2));
  expect(await visit.page.evaluate('sojourn.diagnostics().cost')).toMatchObject({ faults: 0 });
});

it('counts a click on a label once, and one on its field too', async () => {
  await visit.open();
  await visit.page.click('label[for=card]');
  await visit.page.click('#card');
  await visit.page.click('label:has(#password)', { position: { x: 2, y: 2 } });
  await visit.page.click('h1');
  await received(() => expect(visit.collector.named('$click')).toHaveLength(4));
  expect(visit.collector.named('$click').map((item) => item.properties.tag)).toEqual(['label', 'input', 'label', 'h1']);
  expect(visit.collector.named('$click')[1]!.properties).toMatchObject({ selector: '#card', text: 'Card number' });
});
