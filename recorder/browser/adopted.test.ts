import { expect, it } from 'vitest';
import { received, visit } from './visit';

const ADOPTED = 15;

/** How many style sheets a document or shadow root has each time that it is told, with what is new in them. */
const told = () =>
  visit.collector.chunks
    .flatMap(({ events }) => events)
    .filter(({ type, data }) => type === 3 && data.source === ADOPTED)
    .map(({ data }) => {
      const { styleIds, styles = [] } = data as { styleIds: number[]; styles?: { rules: { rule: string }[] }[] };
      return [styleIds.length, ...styles.flatMap(({ rules }) => rules.map(({ rule }) => rule))];
    });

it('tells which constructed sheets there are, also when scripts change the list that they were given (P1)', async () => {
  visit.collector.settings.privacy.consentRequired = true;
  await visit.page.goto(visit.addressOf('app'));
  await visit.page.evaluate(() => document.body.append(document.createElement('iframe')));
  await visit.page.evaluate('sojourn.consent(true)');
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(async () => {
    const sheet = (text: string) => {
      const made = new CSSStyleSheet();
      made.replaceSync(text);
      return made;
    };
    const next = () => new Promise((resolve) => setTimeout(resolve));
    document.adoptedStyleSheets.push(sheet('a { top: 1px; }'));
    await next();
    document.adoptedStyleSheets[0] = sheet('b { top: 2px; }');
    await next();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet('i { top: 3px; }')];
    document.adoptedStyleSheets = [];
    const root = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'closed' });
    await next();
    root.adoptedStyleSheets.push(sheet('u { top: 4px; }'));
    await next();
    const frame = document.querySelector('iframe')!.contentWindow as typeof window;
    frame.document.adoptedStyleSheets.push(new frame.CSSStyleSheet());
    await next();
    dispatchEvent(new Event('online'));
  });
  await received(() => expect(told()).toHaveLength(6));
  expect(told()).toEqual([
    [1, 'a { top: 1px; }'],
    [1, 'b { top: 2px; }'],
    [2, 'i { top: 3px; }'],
    [0],
    [1, 'u { top: 4px; }'],
    [1],
  ]);
});
