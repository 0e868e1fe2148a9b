import { expect, it } from 'vitest';
import { picture, putGallery } from './gallery';
import { received, visit } from './visit';

const shelf = () => visit.collector.shelf;
const own = (path: string) => visit.addressOf('app', path);
const cdn = (path: string) => visit.addressOf('cdn', path);
const recorded = () => JSON.stringify(visit.collector.chunks.flatMap((chunk) => chunk.events));
const isKept = (address: string, which: string) => {
  const kept = shelf().kept(address);
  return typeof kept === 'object' && kept.bytes.equals(picture(which));
};
const settled = () =>
  received(async () => {
    const assets = await visit.page.evaluate<Pending>('sojourn.diagnostics().recording.assets');
    expect([assets.reading, assets.contents.pending, assets.manifest.pending]).toEqual([0, 0, 0]);
  });

interface Pending {
  reading: number;
  contents: { pending: number };
  manifest: { pending: number };
}

async function openGallery(): Promise<void> {
  putGallery();
  await visit.page.goto(own('/gallery/'));
  await received(() => expect(shelf().parts.length).toBeGreaterThan(0));
  await settled();
}

it('keeps what a page shows, from other sites too, by the addresses that are recorded', async () => {
  await openGallery();
  for (const name of ['small', 'wide', 'poster', 'button', 'inline', 'heading', 'set1', 'set2']) {
    expect([name, isKept(own(`/gallery/${name}.png`), name)]).toEqual([name, true]);
    expect(recorded()).toContain(own(`/gallery/${name}.png`));
  }
  for (const path of ['/body', '/styles/border', '/styles/print']) {
    expect([path, isKept(own(`${path}.png`), path)]).toEqual([path, true]);
  }
  for (const path of ['/away', '/drawn']) expect([path, isKept(cdn(`${path}.png`), path)]).toEqual([path, true]);
  expect(shelf().kept(own('/icon.ico'))).toMatchObject({ type: 'image/x-icon' });
  expect(shelf().kept(own('/gallery/sprite.svg'))).toMatchObject({ type: 'image/svg+xml' });
  expect(shelf().kept(cdn('/site/deep/f.woff2'))).toMatchObject({ type: 'font/woff2' });
  const sheet = shelf().kept(cdn('/site/sheet.css')) as { type: string; bytes: Buffer };
  expect(sheet.type).toBe('text/css');
  expect(sheet.bytes.toString()).toBe(
    `@import "${cdn('/site/deep/more.css')}"; .a { background: url("${cdn('/away.png')}") }`,
  );
  expect(shelf().kept(cdn('/site/deep/more.css'))).toMatchObject({ type: 'text/css' });
});

it('reads each of them once, and only the pictures that the browser has chosen, never what is private', async () => {
  await openGallery();
  const untold = ['large', 'narrow', 'later', 'written', 'blocked'].map((name) => own(`/gallery/${name}.png`));
  expect(untold.map((address) => shelf().kept(address))).toEqual(untold.map(() => undefined));
  expect(visit.collector.visited.filter((path) => /large|narrow|later|comment/.test(path))).toEqual([]);
  const urls = shelf().parts.flatMap(({ entries }) => entries.map(({ url }) => url));
  expect(urls).toHaveLength(new Set(urls).size);
  await visit.page.evaluate(() => (document.querySelector<HTMLImageElement>('[loading]')!.loading = 'eager'));
  await received(() => expect(isKept(own('/gallery/later.png'), 'later')).toBe(true));
});

it('tells what cannot be kept, and why', async () => {
  await openGallery();
  expect(shelf().kept(cdn('/unshared.png'))).toBe('blocked');
  expect(shelf().kept(own('/gallery/gone.png'))).toBe('status');
  expect(shelf().kept(own('/gallery/page.html'))).toBe('type');
  expect(shelf().kept(own('/gallery/huge.png'))).toBe('size');
});

it('leaves gradients, masks and conditions of imports in recorded styles as they are', async () => {
  await openGallery();
  expect(recorded()).toContain('fill: url(#g)');
  expect(recorded()).toMatch(/mask: url\(\\"#mask\\"\)/);
  expect(recorded()).toMatch(/@media print\{h1 \{/);
});

it('keeps what scripts bring along, with whole addresses', async () => {
  await openGallery();
  await visit.page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.b { background: url(adopted.png) }');
    document.adoptedStyleSheets = [sheet];
    const style = document.head.appendChild(document.createElement('style'));
    style.sheet!.insertRule('.c { background: url("inserted.png") }');
    (style.sheet!.cssRules[0] as CSSStyleRule).style.setProperty('mask-image', 'url(declared.png)');
    document.querySelector('h1')!.style.backgroundImage = 'url(styled.png)';
    const texted = document.head.appendChild(document.createElement('style'));
    const text = texted.appendChild(document.createTextNode('.d{}'));
    await new Promise(requestAnimationFrame);
    text.data = '.d { background: url(texted.png) }';
    document.body.insertAdjacentHTML('beforeend', '<img src="added.png">');
    const bytes = await (await fetch('small.png')).arrayBuffer();
    const blob = document.body.appendChild(document.createElement('img'));
    blob.id = 'blob';
    blob.src = URL.createObjectURL(new Blob([bytes, 'blob'], { type: 'image/png' }));
    blob.onload = () => URL.revokeObjectURL(blob.src);
    document.fonts.add(new FontFace('Made', new TextEncoder().encode('wOFF made')));
  });
  for (const name of ['adopted', 'inserted', 'declared', 'styled', 'texted', 'added']) {
    await received(() => expect([name, isKept(own(`/gallery/${name}.png`), name)]).toEqual([name, true]));
    await received(() => expect(recorded()).toContain(own(`/gallery/${name}.png`)));
  }
  const blob = await visit.page.evaluate(() => document.querySelector<HTMLImageElement>('#blob')!.src);
  await received(() => expect(isKept(blob, 'smallblob')).toBe(true));
  await received(() => expect(recorded()).toContain('"family":"Made"'));
  const address = /"buffer":false,"fontSource":"url\(\\"(blob:[^\\]+)/.exec(recorded())?.[1];
  await received(() => expect(shelf().kept(address!)).toMatchObject({ type: 'font/woff' }));
});

it('sends nothing that is there already, on later pages neither', async () => {
  await openGallery();
  const { uploads } = shelf();
  expect(uploads).toBe(shelf().contents.size);
  const first = visit.collector.chunks[0]!.recordingId;
  const questions = shelf().questions.length;
  await visit.page.goto(own('/gallery/?again'));
  await received(() => expect(shelf().parts.some(({ recordingId }) => recordingId !== first)).toBe(true));
  await settled();
  const second = shelf().parts.find(({ recordingId }) => recordingId !== first)!.recordingId;
  expect(shelf().kept(own('/gallery/small.png'), second)).toMatchObject({ type: 'image/png' });
  expect([shelf().uploads, shelf().questions.length]).toEqual([uploads, questions]);
});

it('keeps them for another recording of the same page', async () => {
  await openGallery();
  const first = visit.collector.chunks[0]!.recordingId;
  await visit.page.evaluate('sojourn.reset()');
  await received(() => expect(shelf().parts.some(({ recordingId }) => recordingId !== first)).toBe(true));
  await settled();
  const second = shelf().parts.find(({ recordingId }) => recordingId !== first)!.recordingId;
  expect(shelf().kept(cdn('/away.png'), second)).toMatchObject({ type: 'image/png' });
  expect(shelf().uploads).toBe(shelf().contents.size);
});
