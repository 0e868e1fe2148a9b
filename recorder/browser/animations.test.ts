import { expect, it } from 'vitest';
import { received, visit } from './visit';

interface Node {
  attributes?: Record<string, unknown>;
  childNodes?: Node[];
}

const STYLE = `
  @keyframes in { from { opacity: 0 } }
  #spin, i { animation: in 5s infinite }
  #late { animation: in 1s 100s both }
  #mark::before { content: 'x'; animation: in 5s infinite }
  .shown { animation: in 5s both }
  .brief { animation: in .1s both }
  .scrolled { animation: in linear both; animation-timeline: scroll() }`;
const BEGUN = /^\d{13}$/;

const recorded = () => visit.collector.chunks.flatMap((chunk) => chunk.events);
const elementsIn = ({ childNodes = [], ...node }: Node): Node[] => [node, ...childNodes.flatMap(elementsIn)];

/** Opens a page that is animated before it is recorded. */
async function openAnimated(): Promise<void> {
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().state')).toBe('no-consent'));
  await visit.page.evaluate((style) => {
    document.head.insertAdjacentHTML('beforeend', `<style id="rules">${style}</style>`);
    document.body.insertAdjacentHTML('beforeend', '<p id="spin">a</p><p id="late">b</p><p id="mark">c</p><div></div>');
    const root = document.body.lastElementChild!.attachShadow({ mode: 'closed' });
    root.append(document.querySelector('#rules')!.cloneNode(true), document.createElement('i'));
    document.querySelector('#spin')!.animate({ opacity: [0, 1] }, 5_000);
    document.querySelector('#late')!.getAnimations()[0]!.startTime = Number(document.timeline.currentTime) - 40_000;
  }, STYLE);
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

it('tells since when what it begins with is animated, before a delay is over too', async () => {
  await openAnimated();
  const picture = recorded().find(({ type }) => type === 2)!;
  const told = elementsIn(picture.data.node as Node).flatMap(({ attributes: { rr_animations, id } = {} }) =>
    typeof rr_animations === 'string' ? [[id, ...rr_animations.trim().split(' ')]] : [],
  );
  const begun = expect.stringMatching(BEGUN) as string;
  expect(told).toEqual([
    ['spin', begun, 'in'],
    ['late', begun, 'in'],
    ['mark', begun, 'in::before'],
    [undefined, begun, 'in'],
  ]);
  expect(Number(told[1]![1]) - Number(told[0]![1])).toBeGreaterThan(30_000);
});

it('tells when animations begin, of pseudo-elements too, and nothing of those that follow the scrolling', async () => {
  await openAnimated();
  const told = () =>
    recorded().flatMap(({ data }) => {
      const { attributes = [] } = data as { attributes?: { attributes: Record<string, unknown> }[] };
      return attributes.flatMap((one) => (one.attributes.rr_animations as string | undefined) ?? []);
    });
  await visit.page.evaluate(() => {
    document.querySelector('#mark')!.className = 'shown';
    document.body.insertAdjacentHTML('beforeend', '<p class="scrolled">d</p>');
    dispatchEvent(new Event('online'));
  });
  const both = /^(\d{13} in\n\d{13} in::before|\d{13} in::before\n\d{13} in)\n$/;
  await received(() => expect(told()).toContainEqual(expect.stringMatching(both)));
  expect(told().join()).not.toContain('NaN');
});

it('tells that an element has an animation no more, so that it may begin once more after a delay', async () => {
  await openAnimated();
  const told = () =>
    recorded().flatMap(({ data }) => {
      const { attributes = [] } = data as { attributes?: { attributes: Record<string, unknown> }[] };
      return attributes.flatMap(({ attributes: one }) => ('rr_animations' in one ? [one.rr_animations] : []));
    });
  const last = async (expected: unknown) => {
    await visit.page.evaluate(() => dispatchEvent(new Event('online')));
    await received(() => expect(told().at(-1)).toEqual(expected));
  };
  await visit.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p id="toast">e</p>'));
  await visit.page.evaluate(() => void (document.querySelector('#toast')!.className = 'shown'));
  await last(expect.stringMatching(/^\d{13} in\n$/));
  await visit.page.evaluate(() => void (document.querySelector('#toast')!.className = ''));
  await last(null);
  await visit.page.evaluate(() => void (document.querySelector('#toast')!.className = 'brief'));
  await last(expect.stringMatching(/^\d{13} in\n$/));
  await visit.page.waitForFunction(
    () => document.querySelector('#toast')!.getAnimations()[0]!.playState === 'finished',
  );
  await visit.page.evaluate(() => void (document.querySelector('#toast')!.className = ''));
  await last(null);
});

it('asks for no animations when many begin at once, since browsers take long to answer that', async () => {
  await openAnimated();
  const asked = await visit.page.evaluate(async () => {
    let count = 0;
    const getAnimations = () => {
      count++;
      return [];
    };
    for (const { prototype } of [Element, Document, ShadowRoot]) Object.assign(prototype, { getAnimations });
    document.body.insertAdjacentHTML('beforeend', '<b class="shown">e</b>'.repeat(200));
    let begun = 0;
    await new Promise<void>((resolve) => addEventListener('animationstart', () => ++begun === 200 && resolve()));
    dispatchEvent(new Event('online'));
    return count;
  });
  expect(asked).toBe(0);
  await received(() => expect(JSON.stringify(recorded()).split('rr_animations').length).toBeGreaterThan(200));
});

it('asks no more for animations once that has taken long', async () => {
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await visit.page.evaluate(() => {
    document.body.append(document.createElement('section'), document.createElement('section'));
    document.querySelectorAll('section').forEach((host) => host.attachShadow({ mode: 'open' }));
    const asked = ((window as unknown as { asked: string[] }).asked ??= []);
    const getAnimations = function (this: object) {
      asked.push(this.constructor.name);
      const until = performance.now() + 150;
      while (performance.now() < until);
      return [];
    };
    for (const { prototype } of [Element, Document, ShadowRoot]) Object.assign(prototype, { getAnimations });
  });
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  expect(await visit.page.evaluate('asked')).toEqual(['HTMLDocument']);
});

it('tells where each goes of what scrolls at the same time', async () => {
  await visit.open();
  await visit.page.evaluate(() => {
    const scroller = '<div class="scroller" style="height: 50px; overflow: scroll"><p style="height: 500px"></p></div>';
    document.body.insertAdjacentHTML('beforeend', scroller.repeat(5));
  });
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  const places = () => recorded().flatMap(({ type, data }) => (type === 3 && data.source === 3 ? [data.y] : []));
  await visit.page.evaluate(() =>
    document.querySelectorAll('.scroller').forEach((element, at) => element.scrollTo(0, 10 + at)),
  );
  await received(() => expect(places().sort()).toEqual([10, 11, 12, 13, 14]));
});
