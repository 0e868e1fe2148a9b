import { expect, it } from 'vitest';
import { received, visit } from './visit';

const [FULL_SNAPSHOT, META] = [2, 4];

it('begins another recording, with a snapshot of its own, for the visitor after a reset', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.click('#create');
  await visit.page.evaluate('sojourn.reset()');
  await received(() => expect(new Set(visit.collector.chunks.map((chunk) => chunk.recordingId)).size).toBe(2));
  const first = visit.collector.chunks[0]!;
  const ofFirst = visit.collector.chunks.filter((chunk) => chunk.recordingId === first.recordingId);
  const ofSecond = visit.collector.chunks.filter((chunk) => chunk.recordingId !== first.recordingId);
  expect(new Set(ofFirst.map((chunk) => chunk.query.get('anonymousId'))).size).toBe(1);
  expect(ofSecond[0]!.query.get('anonymousId')).not.toBe(first.query.get('anonymousId'));
  expect(ofSecond[0]!.sequence).toBe(0);
  expect(ofSecond[0]!.events.map((event) => event.type)).toEqual([META, FULL_SNAPSHOT]);
  await visit.page.click('#create');
  await received(() => expect(visit.collector.named('$click')).toHaveLength(2));
  expect(visit.collector.named('$click')[1]!.context.sojourn.recordingId).toBe(ofSecond[0]!.recordingId);
});

it('takes what is no id for no user', async () => {
  await visit.open();
  await visit.page.evaluate(
    "sojourn.identify(undefined); sojourn.identify(''); sojourn.alias(); sojourn.track('After')",
  );
  await received(() => expect(visit.collector.named('After')).toHaveLength(1));
  expect(visit.collector.named('After')[0]!.userId).toBeUndefined();
  expect(visit.collector.named('alias')).toHaveLength(0);
});

it('begins the recording after a reset with what the application shows then, not with the screen of before', async () => {
  await visit.open();
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
  await visit.page.evaluate(() => (document.querySelector('h1')!.textContent = 'Projects of Anna'));
  await visit.page.evaluate(`
    sojourn.reset();
    setTimeout(() => (document.body.innerHTML = '<h1>Sign in</h1>'), 200);
  `);
  await received(() => expect(new Set(visit.collector.chunks.map((chunk) => chunk.recordingId)).size).toBe(2));
  const { recordingId } = visit.collector.chunks[0]!;
  const second = JSON.stringify(visit.collector.chunks.filter((chunk) => chunk.recordingId !== recordingId));
  expect(second).toContain('Sign in');
  expect(second).not.toContain('Anna');
});

it('does not send what has no name, and says so', async () => {
  await visit.open();
  await visit.page.evaluate("sojourn.track(); sojourn.track(null); sojourn.track('Named')");
  await received(() => expect(visit.collector.named('Named')).toHaveLength(1));
  expect(visit.collector.items.filter((item) => item.type === 'track' && !item.event)).toEqual([]);
  const cost = await visit.page.evaluate('sojourn.diagnostics().cost');
  expect(cost).toMatchObject({ faults: 2, lastFault: 'Error: no event' });
});
