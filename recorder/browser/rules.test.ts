import { describe, expect, it } from 'vitest';
import { received, visit } from './visit';

const recorded = () => JSON.stringify(visit.collector.chunks.map((chunk) => chunk.events));
const state = () => visit.page.evaluate<string>('sojourn.diagnostics().recording.state');
/** Puts something into each page as soon as it has a body. */
const addToPages = (html: string) =>
  visit.context.addInitScript((given) => {
    if (parent !== window) return;
    addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', given));
  }, html);
const leave = async () => {
  await visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<hr id=\"the-end\">')");
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(recorded()).toContain('the-end'));
};

describe("a source's own rules (P2)", () => {
  it('mask, block and ignore what their selectors find, in what is added later and in frames too', async () => {
    visit.collector.settings.rules = {
      maskSelectors: ['.salary', '[data-secret]'],
      blockSelectors: ['figure'],
      ignoreSelectors: ['#pad'],
    };
    const secrets = (which: string) =>
      `<p class="salary" title="secret ${which}"><a href="/secret">secret</a></p><b data-secret>secret</b>
       <figure><img src="/secret.png" alt="secret">secret</figure><em id="${which}">seen ${which}</em>`;
    await addToPages(`${secrets('first')}<div id="pad"><button>secret 7</button></div><button class="salary">secret</button>
      <div class="salary"><iframe srcdoc="<i>secret</i>"></iframe></div>`);
    await visit.open();
    await received(() => expect(recorded()).toContain('seen first'));
    await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), secrets('later'));
    await visit.page.evaluate(() => (document.querySelector('.salary')!.textContent = 'secret again'));
    await visit.page.click('#pad button');
    await visit.page.click('button.salary');
    await leave();
    expect(recorded()).toContain('seen later');
    expect(recorded().replace(/secret 7|data-secret/g, '')).not.toContain('secret');
    const clicks = visit.collector.named('$click');
    expect(clicks.map((click) => click.properties.text)).toEqual(['']);
    expect(JSON.stringify(visit.collector.shelf.parts)).not.toContain('secret');
  });

  it('mask all words but those that are shown, and nothing shows what a rule masks', async () => {
    visit.collector.settings.rules = {
      maskAllText: true,
      maskSelectors: ['.card .name'],
      unmaskSelectors: ['.public', '#plan'],
    };
    await addToPages(`<div class="public"><h2>Seen heading</h2><i class="sojourn-mask">secret</i><a href="/seen">go</a></div>
      <p class="card"><u class="name public">secret</u></p><p title="secret">secret <input type="submit" value="secret"></p>
      <select id="plan"><option>Free</option><option selected>Seen team</option></select><svg><title>secret</title></svg>`);
    await visit.open();
    await visit.page.click('#create');
    await visit.page.click('.public h2');
    await visit.page.evaluate(() => {
      document.title = 'secret';
      document.querySelector<HTMLInputElement>('[type=submit]')!.value = 'secret later';
    });
    await leave();
    for (const seen of ['Seen heading', 'Seen team', '/seen', '"selected":true']) expect(recorded()).toContain(seen);
    expect(recorded()).not.toMatch(/secret|Projects/);
    const clicks = visit.collector.named('$click').map((click) => click.properties.text);
    expect(clicks).toEqual(['', 'Seen heading']);
  });

  it('show fields, but never passwords, cards, codes and what is hidden', async () => {
    visit.collector.settings.rules = { unmaskSelectors: ['form'], maskSelectors: ['#masked-field'] };
    const hidden = ['cc-number', 'current-password', 'one-time-code', 'shipping cc-csc'].map(
      (kind) => `<input autocomplete="${kind}" value="secret">`,
    );
    await addToPages(`<form><input id="search" value="seen value"><textarea id="area">seen area</textarea>
      <input id="secret-field" type="password" value="secret"><input type="hidden" value="secret"><input id="masked-field" value="secret">
      <input id="number" value="4111 1111 1111 1111"><select autocomplete="cc-exp-month"><option>1</option><option selected value="x">2</option></select>
      ${hidden.join('')}</form><input id="usual" value="secret"><select><option>1</option><option selected>2</option></select>`);
    await visit.open();
    await received(() => expect(recorded()).toContain('seen area'));
    await visit.page.fill('#search', 'seen typing');
    await visit.page.fill('#secret-field', 'secret typing');
    await visit.page.evaluate(() => (document.querySelector<HTMLInputElement>('#secret-field')!.type = 'text'));
    await visit.page.fill('#secret-field', 'secret typed');
    await visit.page.fill('#usual', 'secret typing');
    await leave();
    for (const seen of ['seen value', 'seen area', 'seen typing']) expect(recorded()).toContain(seen);
    expect(recorded().replaceAll('secret-field', '')).not.toMatch(/secret|4111|"selected"/);
    expect(JSON.stringify(visit.collector.items)).not.toContain('seen typing');
  });

  it('mask all words where the browser does not understand what should hide something, and say what it was', async () => {
    visit.collector.settings.rules = { maskSelectors: ['p:::unheard-of', '.card'], unmaskSelectors: ['::no', 'em'] };
    await visit.open();
    await received(async () => expect(await state()).toBe('recording'));
    expect(await visit.page.evaluate('sojourn.diagnostics().recording.unknown')).toEqual(['p:::unheard-of', '::no']);
    await leave();
    expect(recorded()).not.toMatch(/Projects|Create/);
  });

  it('are waited for: without them no words are told, and nothing is recorded', async () => {
    visit.collector.settings.rules = { maskSelectors: ['.card'] };
    await visit.context.route('**/recorder/sojournRules*', (route) => route.abort());
    await visit.page.goto(visit.addressOf('app'));
    await received(async () => expect(await state()).not.toBe('waiting'));
    await visit.page.click('#create');
    await visit.page.goto('about:blank');
    expect(visit.collector.chunks).toEqual([]);
    expect(visit.collector.named('$click').map((click) => click.properties.text ?? '')).toEqual([]);
  });

  it('hold for what was clicked before the settings were there', async () => {
    visit.collector.settings.rules = { maskSelectors: ['#create'] };
    let answer: () => void;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await visit.context.route('**/settings', (route) => asked.then(() => route.continue()));
    await visit.page.goto(visit.addressOf('app'));
    await visit.page.waitForFunction('!!window.sojourn?.diagnostics');
    await visit.page.click('#create');
    await visit.page.click('h1');
    answer!();
    await received(() => expect(visit.collector.named('$click')).toHaveLength(2));
    expect(visit.collector.named('$click').map((click) => click.properties.text)).toEqual(['', 'Projects']);
  });
});

describe('a sample (P2)', () => {
  it('gives all pages of a visit one answer, and the events come anyway', async () => {
    visit.collector.settings.sampleRate = 0.5;
    visit.collector.settings.rules = {};
    await visit.open();
    await received(async () => expect(await state()).toMatch(/recording|sampled out/));
    const first = await state();
    for (const path of ['/two', '/three']) {
      await visit.open(path);
      await received(async () => expect(await state()).toBe(first));
    }
    expect(visit.collector.named('page')).toHaveLength(3);
    expect(visit.collector.chunks.length > 0).toBe(first === 'recording');
  });

  it('of none sends events and no recording, and keeps nothing of it', async () => {
    visit.collector.settings.sampleRate = 0;
    visit.collector.settings.rules = {};
    await visit.open();
    await received(async () => expect(await state()).toBe('sampled out'));
    await visit.page.click('#create');
    await received(() => expect(visit.collector.named('$click')).toHaveLength(1));
    expect(visit.collector.chunks).toEqual([]);
    expect(await visit.page.evaluate(() => Object.keys(localStorage))).not.toContain('sojourn.sample');
  });
});
