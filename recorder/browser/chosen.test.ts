import { expect, it } from 'vitest';
import { picture } from './gallery';
import { received, visit } from './visit';

const own = (name: string) => visit.addressOf('app', `/chosen/${name}`);
const recorded = () => JSON.stringify(visit.collector.chunks.flatMap((chunk) => chunk.events));
const narrow = (width: number) => visit.page.setViewportSize({ width, height: 600 });

const TAG = `<script>
  const tag = document.createElement('script');
  tag.async = true;
  tag.src = 'http://127.0.0.1:' + location.port + '/sojourn.js';
  tag.dataset.writeKey = 'wk_test';
  document.head.append(tag);
</script>`;
const SOURCES = `<source media="(max-width: 600px)" srcset="narrow.png 2x"><img src="wide.png" alt="By source">`;

async function open(body: string): Promise<void> {
  const names = ['narrow', 'wide', 'small', 'large', 'plain', 'never', 'blocked', 'written'];
  for (const name of names)
    visit.collector.files.set(`/chosen/${name}.png`, { type: 'image/png', body: picture(name) });
  const page = `<!doctype html><html><head><title>Chosen</title>${TAG}</head><body>${body}</body></html>`;
  visit.collector.files.set('/chosen/', { type: 'text/html', body: page });
  await narrow(1000);
  await visit.page.goto(own(''));
  await received(() => expect(visit.collector.chunks.length).toBeGreaterThan(0));
}

const isKept = (name: string) => typeof visit.collector.shelf.kept(own(`${name}.png`)) === 'object';

it('tells of a picture that was chosen among several which one it is, and nothing of the others', async () => {
  await open(`<picture>${SOURCES}</picture><img srcset="small.png 1x, large.png 2x" sizes="9px" alt="By density">`);
  await received(() => expect(isKept('wide') && isKept('small')).toBe(true));
  expect(recorded()).toContain(own('wide.png'));
  expect(recorded()).toContain(own('small.png'));
  expect(recorded()).not.toMatch(/narrow\.png|large\.png|srcset|"sizes"/);
});

it('tells when another one is chosen, with how wide it is by itself', async () => {
  await open(`<picture>${SOURCES}</picture>`);
  await received(() => expect(isKept('wide')).toBe(true));
  await narrow(500);
  await received(() => expect(isKept('narrow')).toBe(true));
  const change = `{"src":"${own('narrow.png')}","rr_naturalWidth":`;
  await received(() => expect(recorded()).toContain(change));
  await narrow(1000);
  await received(() => expect(recorded().lastIndexOf(own('wide.png'))).toBeGreaterThan(recorded().indexOf(change)));
});

it('tells when scripts give an image several pictures, or one', async () => {
  await open('<img id="image" src="plain.png" alt="">');
  await received(() => expect(isKept('plain')).toBe(true));
  await visit.page.evaluate(() => (document.querySelector<HTMLImageElement>('#image')!.srcset = 'large.png 1x'));
  await received(() => expect(isKept('large')).toBe(true));
  await received(() => expect(recorded()).toContain(`{"src":"${own('large.png')}","rr_naturalWidth":1}`));
  await visit.page.evaluate(() => document.querySelector('#image')!.removeAttribute('srcset'));
  await received(() => expect(recorded()).toContain(`{"src":"${own('plain.png')}","rr_naturalWidth":false}`));
});

it('tells no address of one that nobody has seen yet, nor of private ones', async () => {
  await open(`<div style="height: 90000px">High</div>
    <img id="late" src="never.png" srcset="small.png 1x" loading="lazy" alt="Late">
    <div contenteditable><img srcset="written.png 1x" alt="Written"></div>
    <img class="sojourn-block" srcset="blocked.png 1x" alt="Blocked">`);
  expect(recorded()).toContain('High');
  await visit.page.evaluate(() => document.querySelector('#late')!.scrollIntoView());
  await received(() => expect(recorded()).toContain(own('small.png')));
  expect(recorded()).not.toMatch(/never\.png|written\.png|blocked\.png/);
});
