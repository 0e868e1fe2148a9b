import type { eventWithTime } from '@rrweb/types';
import { expect, it } from 'vitest';
import { received, visit } from './visit';

const [FULL_SNAPSHOT, META] = [2, 4];

const chunks = () => visit.collector.chunks;
const recorded = () => JSON.stringify(chunks().flatMap((chunk) => chunk.events));
const opened = async () => {
  await visit.open();
  await received(() => expect(chunks().length).toBeGreaterThan(0));
};

/** As when the visitor goes to another tab, and comes back. */
const hide = (hidden: boolean) =>
  visit.page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
/** And all is delivered before the clock goes on: what is on its way for too long by it is sent once more. */
const goAway = async () => {
  await hide(true);
  await received(async () => expect(await visit.page.evaluate('sojourn.diagnostics().recording.pending')).toBe(0));
};
const show = (text: string) =>
  visit.page.evaluate((words) => (document.querySelector('h1')!.textContent = words), text);
const fastForward = (time: string) => visit.page.clock.fastForward(time);
const typesOf = (events: eventWithTime[]) => events.map((event) => event.type);

it('says in which chunks the visitor did something, and in which the page only changed by itself', async () => {
  await visit.page.clock.install();
  await opened();
  expect(chunks()[0]!.query.get('activeFrom')).toBeTruthy();
  await fastForward('00:06');
  await show('By itself');
  await fastForward('00:06');
  await received(() => expect(recorded()).toContain('By itself'));
  expect(chunks().at(-1)!.query.get('activeFrom')).toBeNull();
  const wheeled = visit.page.evaluate(() => new Promise<void>((heard) => addEventListener('wheel', () => heard())));
  await Promise.all([wheeled, visit.page.mouse.wheel(0, 100)]);
  await show('With a visitor');
  await fastForward('00:06');
  await received(() => expect(recorded()).toContain('With a visitor'));
  const { query } = chunks().at(-1)!;
  expect(Number(query.get('activeTo'))).toBeGreaterThanOrEqual(Number(query.get('activeFrom')));
  expect(Number(query.get('sentAt')) - Number(query.get('activeTo'))).toBeLessThan(7_000);
});

it('does not record what a page changes while nobody sees it, and takes a picture when it is seen again', async () => {
  await visit.page.clock.install();
  await opened();
  await goAway();
  await fastForward('00:03');
  await show('In the background');
  await fastForward('02:10');
  await show('Still there');
  await fastForward('00:06');
  const before = chunks().length;
  await hide(false);
  await fastForward('00:06');
  await received(() => expect(chunks().length).toBe(before + 2));
  const [picture, seen] = chunks().slice(before);
  expect(recorded()).not.toContain('In the background');
  expect(typesOf(picture!.events)).toEqual([META, FULL_SNAPSHOT]);
  expect(JSON.stringify(picture!.events)).toContain('Still there');
  expect(Number(seen!.query.get('activeFrom'))).toBe(seen!.events[0]!.timestamp);
});

it('tells of a page that was looked at when, though it was neither touched nor changed', async () => {
  await visit.page.clock.install();
  await opened();
  // Else whether it was looked at for a while before it was hidden first depends on how fast the browser was.
  await fastForward('00:02');
  for (const looks of [1, 2]) {
    await goAway();
    await fastForward('00:30');
    await hide(false);
    await fastForward('00:08');
    await received(() => expect(recorded().match(/"active"/g)).toHaveLength(looks));
  }
  await goAway();
  await received(() => expect(recorded().match(/"unseen"/g)).toHaveLength(3));
  for (const { query } of chunks()) {
    expect(Number(query.get('activeTo')) - Number(query.get('activeFrom'))).toBeLessThan(1_000);
  }
});

it('takes no other picture of a page that has not changed in the background', async () => {
  await visit.page.clock.install();
  await opened();
  await goAway();
  await fastForward('00:30');
  await hide(false);
  await show('Seen again');
  await fastForward('00:06');
  await received(() => expect(recorded()).toContain('Seen again'));
  expect(chunks().filter((chunk) => chunk.query.get('snapshot') === '1')).toHaveLength(1);
});
