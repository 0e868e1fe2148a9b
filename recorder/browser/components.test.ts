import { expect, it } from 'vitest';
import { replayed } from './player';
import { healthTold, received, visit } from './visit';

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const text = () => JSON.stringify(recorded());
const state = () => visit.page.evaluate('sojourn.diagnostics().state');

async function consented(): Promise<void> {
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

it('shows what is in closed shadow roots, as it changes too, and masks there', async () => {
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await received(async () => expect(await state()).toBe('no-consent'));
  await visit.page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('section'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>In a closed root</p><p class="sojourn-mask">Hidden words</p>';
    (window as unknown as { held: ShadowRoot }).held = root;
  });
  await consented();
  await visit.page.evaluate(() => {
    const { held } = window as unknown as { held: ShadowRoot };
    held.querySelector('p')!.textContent = 'Changed in there';
    const inner = held.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    inner.innerHTML = '<p>Within it</p>';
  });
  await received(() => expect(text()).toContain('Within it'));
  expect(text()).toContain('In a closed root');
  expect(text()).not.toContain('Hidden');
  await replayed(recorded());
  const shown = await visit.context
    .pages()
    .at(-1)!
    .evaluate(() => {
      const root = document.querySelector('iframe')!.contentDocument!.querySelector('section')!.shadowRoot!;
      return [root.querySelector('p')!.textContent, root.querySelector('div')!.shadowRoot!.textContent];
    });
  expect(shown).toEqual(['Changed in there', 'Within it']);
  expect(await visit.page.evaluate(() => document.querySelector('section')!.shadowRoot)).toBeNull();
});

it('records nothing that is in the shadow root of a blocked element', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(() => {
    const blocked = document.body.appendChild(document.createElement('div'));
    blocked.className = 'sojourn-block';
    for (const mode of ['open', 'closed'] as const) {
      const host = mode === 'open' ? blocked : blocked.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode });
      setTimeout(() => (root.innerHTML = '<p>Kept to itself</p>'), 100);
    }
    setTimeout(() => document.body.append('After it'), 200);
  });
  await received(() => expect(text()).toContain('After it'));
  expect(text()).not.toContain('Kept to itself');
});

it('tells of components whose closed roots it cannot know of', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(() => {
    const root = '<template shadowrootmode="closed"><p>Not to be known</p></template>';
    const within = document.body.appendChild(document.createElement('div'));
    within.setHTMLUnsafe(`<a-closed>${root}</a-closed><a-hidden></a-hidden><a-open>Words</a-open>`);
  });
  await received(() => expect(text()).toContain('a-closed'));
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(visit.collector.shelf.parts.length).toBeGreaterThan(0));
  expect(text()).not.toContain('Not to be known');
  await healthTold({ closedRoots: 1 });
});

it('tells which popovers are shown', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  const modes = () =>
    recorded().flatMap(({ data }) => {
      const { attributes = [] } = data as { attributes?: { attributes: Record<string, unknown> }[] };
      return attributes.flatMap((one) => ('rr_open_mode' in one.attributes ? [one.attributes.rr_open_mode] : []));
    });
  await visit.page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div popover id="menu">Menu</div><button popovertarget="menu">Open</button>',
    );
  });
  await visit.page.click('[popovertarget]');
  await received(() => expect(modes()).toEqual(['popover']));
  await visit.page.keyboard.press('Escape');
  await received(() => expect(modes()).toEqual(['popover', null]));
});

it('tells the page of what is wrong with its own rules, and records those that are right', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  const thrown = await visit.page.evaluate(() => {
    const { sheet } = document.head.appendChild(document.createElement('style'));
    try {
      sheet!.insertRule('no rule');
    } catch (fault) {
      return (fault as Error).name;
    } finally {
      setTimeout(() => {
        sheet!.insertRule('@media all { p { color: red } }');
        const media = sheet!.cssRules[0] as CSSMediaRule;
        media.insertRule('p { color: rgb(1, 2, 3) }', 1);
        (media.cssRules[0] as CSSStyleRule).style.setProperty('color', 'rgb(4, 5, 6)');
      }, 50);
    }
    return '';
  });
  expect(thrown).toBe('SyntaxError');
  await received(() => expect(text()).toContain('rgb(4, 5, 6)'));
  const told = recorded().filter(({ data }) => [8, 13].includes((data as { source: number }).source));
  expect(told.map(({ data }) => data)).toMatchObject([
    { source: 8, adds: [{ index: 0 }] },
    { source: 8, adds: [{ rule: 'p { color: rgb(1, 2, 3) }', index: [0, 1] }] },
    { source: 13, set: { property: 'color', value: 'rgb(4, 5, 6)' }, index: [0, 0] },
  ]);
});
