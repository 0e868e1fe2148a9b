import { expect, it } from 'vitest';
import { received, visit } from './visit';

interface Node {
  id: number;
  attributes?: Record<string, unknown>;
  childNodes?: Node[];
}

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const elementsIn = ({ childNodes = [], ...node }: Node): Node[] => [node, ...childNodes.flatMap(elementsIn)];
const pictured = () =>
  elementsIn(recorded().find(({ type }) => type === 2)!.data.node as Node).filter(({ attributes }) => attributes?.id);

/** Each change of the media of an element of the first picture, by its id in the page. */
function switches(): string[] {
  const names = new Map(pictured().map(({ id, attributes }) => [id, String(attributes!.id)]));
  return recorded().flatMap(({ data }) => {
    const { attributes = [] } = data as { attributes?: { id: number; attributes: Record<string, unknown> }[] };
    return attributes
      .filter((one) => 'media' in one.attributes && names.has(one.id))
      .map((one) => `${names.get(one.id)} ${String(one.attributes.media)}`);
  });
}

/** Opens a page with style sheets of which some are switched off, before it is recorded. */
async function openSwitched(): Promise<void> {
  for (const name of ['dark', 'alternate', 'preferred', 'other'])
    visit.collector.files.set(`/${name}.css`, { type: 'text/css', body: `body { --${name}: 1 }` });
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().state')).toBe('no-consent'));
  await visit.page.evaluate(() => {
    document.head.insertAdjacentHTML(
      'beforeend',
      `<link id="dark" rel="stylesheet" href="/dark.css" disabled>
       <link id="alternate" rel="alternate stylesheet" title="alternate" href="/alternate.css">
       <link id="preferred" rel="stylesheet" title="preferred" href="/preferred.css" media="screen">
       <link id="other" rel="alternate stylesheet" title="other" href="/other.css">
       <style id="off">b { color: red }</style>`,
    );
    document.querySelector<HTMLStyleElement>('#off')!.disabled = true;
  });
  await visit.page.waitForFunction(() => getComputedStyle(document.body).getPropertyValue('--preferred') === '1');
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

it('tells which style sheets a page has switched off when it begins (P1)', async () => {
  await openSwitched();
  expect(
    pictured().flatMap(({ attributes: { id, media, title, disabled } = {} }) =>
      /dark|alternate|preferred|off/.test(String(id)) ? [[id, media, title, disabled]] : [],
    ),
  ).toEqual([
    ['dark', 'not all', undefined, undefined],
    ['alternate', 'not all', undefined, undefined],
    ['preferred', 'screen', undefined, undefined],
    ['off', 'not all', undefined, undefined],
  ]);
});

it('tells when scripts switch style sheets on and off, in each of the ways there are (P1)', async () => {
  await openSwitched();
  await visit.page.evaluate(() => {
    const link = (id: string) => document.getElementById(id) as HTMLLinkElement;
    link('dark').disabled = false;
    link('alternate').disabled = true;
    link('alternate').disabled = false;
    // Browsers take no notice of what was not off.
    link('other').disabled = false;
    link('preferred').sheet!.disabled = true;
    link('off').removeAttribute('media');
    (link('off') as never as HTMLStyleElement).disabled = false;
    dispatchEvent(new Event('online'));
  });
  await received(() => expect(switches()).toContain('dark null'));
  expect(new Set(switches())).toEqual(
    new Set(['dark null', 'alternate not all', 'alternate null', 'other not all', 'preferred not all', 'off null']),
  );
});
