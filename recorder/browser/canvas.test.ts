import { expect, it } from 'vitest';
import { diagnosed, looksOf, openDrawn, recorded, told } from './drawn';
import { healthTold, received, visit } from './visit';

const left = async () => {
  await visit.page.close({ runBeforeUnload: true });
  await received(() => expect(visit.collector.shelf.parts.length).toBeGreaterThan(0));
};
/** Adds canvases that are filled with a colour, with more HTML around them if need be; with several, one at once after the other. */
const add = (html: string, ...colours: string[]) =>
  visit.page.evaluate(
    ({ text, fills }) => {
      document.body.insertAdjacentHTML('afterbegin', text);
      for (const canvas of document.querySelectorAll('canvas')) {
        const context = canvas.getContext('2d')!;
        for (const colour of fills.length ? fills : ['#102030']) {
          context.fillStyle = colour;
          context.fillRect(0, 0, canvas.width, canvas.height);
        }
      }
    },
    { text: html, fills: colours },
  );
const fill = (...colours: string[]) => add('', ...colours);
const colours = async () => Promise.all(told().map(async ({ url }) => url && (await looksOf(url)).colour));

it('takes a picture of a canvas in sight, and others when it has changed, two seconds apart', async () => {
  await openDrawn();
  await add('<canvas width="200" height="100"></canvas>');
  await received(() => expect(told()).toHaveLength(1));
  expect(await looksOf(told()[0]!.url!)).toEqual({ width: 200, height: 100, colour: [16, 32, 48, 255] });
  await fill('#102030');
  await received(async () => expect(await diagnosed()).toEqual({ pictures: 1, pending: 0 }));
  await fill('#405060', '#708090');
  await received(() => expect(told()).toHaveLength(2));
  expect(await colours()).toEqual([
    [16, 32, 48, 255],
    [112, 128, 144, 255],
  ]);
  const [first, second] = told();
  expect(second!.at - first!.at).toBeGreaterThan(1_900);
  expect(second!.id).toBe(first!.id);
  expect(await diagnosed()).toEqual({ pictures: 2, pending: 0 });
  await left();
  await healthTold({ canvases: 0 });
  expect(visit.collector.named('$error')).toEqual([]);
});

it('has the last pictures in another picture of the page', async () => {
  await openDrawn();
  await add('<canvas id="a"></canvas>');
  await received(() => expect(told()).toHaveLength(1));
  const refused = { status: 413, headers: { 'access-control-allow-origin': '*' } };
  await visit.context.route('**/chunks/**', (route) => route.fulfill(refused), { times: 1 });
  await visit.page.evaluate("document.body.append('Not to be sent')");
  const snapshots = () => recorded().filter(({ type }) => type === 2);
  await received(() => expect(snapshots()).toHaveLength(2));
  expect(JSON.stringify(snapshots()[1])).toContain(`"rr_dataURL":${JSON.stringify(told()[0]!.url)}`);
});

it('takes nothing where the source does not want it, and loads nothing for it', async () => {
  await visit.open();
  await add('<canvas></canvas>');
  await received(() => expect(JSON.stringify(recorded())).toContain('"canvas"'));
  await left();
  expect(told()).toEqual([]);
  await healthTold({ canvases: 1 });
  expect(visit.collector.visited.join()).not.toContain('sojournCanvas');
});

it('takes none of what is private, nor of what nobody has seen', async () => {
  visit.collector.settings.rules = { maskAllText: true, unmaskSelectors: ['.open'] };
  await openDrawn();
  await add(`<canvas class="sojourn-block"></canvas><div class="sojourn-mask"><canvas class="open"></canvas></div>
    <canvas id="words"></canvas><canvas class="open" width="50"></canvas>
    <canvas class="open" style="position: absolute; top: 5000px" width="60"></canvas>`);
  await received(() => expect(told()).toHaveLength(1));
  expect(await looksOf(told()[0]!.url!)).toMatchObject({ width: 50 });
  await visit.page.evaluate('scrollTo(0, 5000)');
  await received(() => expect(told()).toHaveLength(2));
  expect(await looksOf(told()[1]!.url!)).toMatchObject({ width: 60 });
  await left();
  await healthTold({ canvases: 2 });
});

it('counts what it cannot read, and takes back the picture that it had', async () => {
  visit.collector.files.set('/foreign.svg', {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    unshared: true,
  });
  await openDrawn();
  await add('<canvas id="tainted"></canvas>');
  await received(() => expect(told()).toHaveLength(1));
  await visit.page.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      document.querySelector('canvas')!.getContext('2d')!.drawImage(image, 0, 0);
    },
    visit.addressOf('cdn', '/foreign.svg'),
  );
  await received(() => expect(told().at(-1)!.url).toBeNull());
  expect(told()).toHaveLength(2);
  await left();
  await healthTold({ canvases: 1 });
});

it('bounds how large pictures are', async () => {
  await openDrawn();
  await visit.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    Object.assign(canvas, { width: 3_000, height: 2_000 });
    const context = canvas.getContext('2d')!;
    for (let i = 0; i < 60_000; i++) {
      context.fillStyle = `hsl(${(i * 37) % 360} ${(i * 53) % 100}% ${(i * 71) % 100}%)`;
      context.fillRect((i * 997) % 3_000, (i * 613) % 2_000, 40, 40);
    }
    canvas.scrollIntoView();
  });
  await received(() => expect(told()).toHaveLength(1));
  const { url } = told()[0]!;
  expect(url!.length).toBeLessThan(140_000);
  const { width, height } = await looksOf(url!);
  expect(width * height).toBeLessThanOrEqual(2_073_600);
  expect(width / height).toBeCloseTo(1.5, 1);
});
