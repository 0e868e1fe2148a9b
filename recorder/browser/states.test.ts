import { devices, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchChromium } from './chromium';
import type { RecordedEvent } from './collector';
import { received, visit } from './visit';

interface Node {
  tagName?: string;
  attributes?: Record<string, unknown>;
  childNodes?: Node[];
}

const [FULL_SNAPSHOT, META] = [2, 4];
const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const text = () => JSON.stringify(recorded());
const begun = () => received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
const ofType = (type: number) => recorded().filter((event) => event.type === type);

/** The values that an attribute was changed to. */
const changesOf = (name: string) =>
  recorded().flatMap(({ data }: RecordedEvent) => {
    const { attributes = [] } = data as { attributes?: { attributes: Record<string, unknown> }[] };
    return attributes.flatMap((one) => (name in one.attributes ? [one.attributes[name]] : []));
  });

/** The elements of a picture of the page, those of shadow trees too. */
const elementsIn = ({ childNodes = [], ...node }: Node): Node[] => [node, ...childNodes.flatMap(elementsIn)];
const pictured = (tag: string) =>
  ofType(FULL_SNAPSHOT)
    .flatMap(({ data }) => elementsIn(data.node as Node))
    .filter(({ tagName }) => tagName === tag)
    .map(({ attributes }) => attributes!.rr_focus);

it('tells what has the focus, and whether it is to be seen', async () => {
  await visit.open();
  await begun();
  await visit.page.click('#card');
  await visit.page.keyboard.press('Tab');
  await visit.page.click('#create');
  await visit.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await received(() => expect(changesOf('rr_focus').length).toBeGreaterThan(5));
  const told = ['focus visible', null, 'focus visible', null, 'focus', null];
  expect(changesOf('rr_focus')).toEqual(told);
});

it('tells what has the focus when a recording begins, and in shadow trees, of their hosts too', async () => {
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().state')).toBe('no-consent'));
  await visit.page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('section'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<button>One</button><button>Two</button>';
    (window as unknown as { held: ShadowRoot }).held = root;
    root.querySelector('button')!.focus();
  });
  await visit.page.evaluate('sojourn.consent(true)');
  await begun();
  expect(pictured('section')).toEqual(['focus']);
  expect(pictured('button').filter(Boolean)).toHaveLength(1);
  await visit.page.evaluate(() => {
    const [, two] = (window as unknown as { held: ShadowRoot }).held.querySelectorAll('button');
    two!.focus();
    document.querySelector<HTMLInputElement>('#card')!.focus();
  });
  await received(() => expect(changesOf('rr_focus').length).toBeGreaterThan(3));
  const [left, entered, ...then] = changesOf('rr_focus');
  expect(left).toBeNull();
  expect(entered).toMatch(/^focus/);
  // The second button, its host, and the field.
  expect(then).toHaveLength(3);
  expect(then.filter((one) => one === null)).toHaveLength(2);
  expect(then.at(-1)).toMatch(/^focus/);
});

it('tells of something that is added and has the focus at once', async () => {
  await visit.open();
  await begun();
  await visit.page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'found';
    document.body.append(field);
    field.focus();
  });
  await received(() => expect(text()).toMatch(/"id":"found"[^{}]*"rr_focus":"focus visible"/));
});

it("tells what style sheets ask of the visitor's machine", async () => {
  const browser = await launchChromium();
  const open = async (page: Page) => {
    const before = ofType(META).length;
    await page.goto(visit.addressOf('app'));
    await received(() => expect(ofType(META).length).toBeGreaterThan(before));
    return ofType(META).at(-1)!.data.machine as string[];
  };
  const desk = await open(await (await browser.newContext({ contrast: 'more' })).newPage());
  const phone = await open(
    await (await browser.newContext({ ...devices['Pixel 7'], reducedMotion: 'reduce' })).newPage(),
  );
  expect(desk).toEqual(expect.arrayContaining(['hover:hover', 'pointer:fine', 'prefers-contrast:more']));
  expect(desk).not.toContain('pointer:coarse');
  expect(phone).toEqual(expect.arrayContaining(['pointer:coarse', 'prefers-reduced-motion:reduce']));
  expect(phone).not.toContain('hover:hover');
  await browser.close();
});
