import { expect, it } from 'vitest';
import { looksOf, openDrawn, told } from './drawn';
import { received, visit } from './visit';

const shown = async () => Promise.all(told().map(async ({ url }) => (await looksOf(url!)).colour));

it('reads what WebGL draws in the frame in which it is drawn', async () => {
  await openDrawn();
  await visit.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    const gl = canvas.getContext('webgl')!;
    const draw = (...colour: [number, number, number, number]) => {
      gl.clearColor(...colour);
      gl.clear(gl.COLOR_BUFFER_BIT);
    };
    Object.assign(window, { draw });
    draw(1, 0, 0, 1);
  });
  await received(async () => expect(await shown()).toEqual([[255, 0, 0, 255]]));
  // Several within two seconds: the last one stays.
  await visit.page.evaluate('draw(0, 1, 0, 1)');
  await visit.page.evaluate('new Promise(requestAnimationFrame)');
  await visit.page.evaluate('new Promise((done) => setTimeout(done, 300))');
  await visit.page.evaluate('draw(0, 0, 1, 1)');
  await received(async () => expect((await shown()).at(-1)).toEqual([0, 0, 255, 255]));
  const times = told().map(({ at }) => at);
  for (const [at, time] of times.slice(1).entries()) expect(time - times[at]!).toBeGreaterThan(1_900);
});

it('tells a scene that is drawn in each frame only when it has changed', async () => {
  await openDrawn();
  await visit.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    const gl = canvas.getContext('webgl2')!;
    Object.assign(window, { red: 1, frames: 0 });
    const draw = () => {
      gl.clearColor((window as unknown as { red: number }).red, 0, 0, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      (window as unknown as { frames: number }).frames++;
      requestAnimationFrame(draw);
    };
    draw();
  });
  await received(async () => expect(await shown()).toEqual([[255, 0, 0, 255]]));
  await visit.page.waitForFunction('frames > 200');
  expect(told()).toHaveLength(1);
  await visit.page.evaluate('red = 0');
  await received(async () => expect((await shown()).at(-1)).toEqual([0, 0, 0, 255]));
  expect(told()).toHaveLength(2);
});

it('tells what a worker draws, and what is in frames and components', async () => {
  await openDrawn();
  await visit.page.evaluate(() => {
    const make = (within: ParentNode, colour: string) => {
      const canvas = document.createElement('canvas');
      within.append(canvas);
      const context = canvas.getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, 300, 150);
    };
    const host = document.body.appendChild(document.createElement('div'));
    make(host.attachShadow({ mode: 'closed' }), '#00ff00');
    const frame = document.body.appendChild(document.createElement('iframe'));
    make(frame.contentDocument!.body, '#0000ff');
    const there = document.body.appendChild(document.createElement('canvas')).transferControlToOffscreen();
    const code = `onmessage = ({ data }) => {
      self.context ??= data.there.getContext('2d');
      context.fillStyle = data.colour ?? '#ff0000';
      context.fillRect(0, 0, 300, 150);
    }`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    worker.postMessage({ there }, [there]);
    Object.assign(window, { worker });
  });
  const sorted = async () => (await shown()).map(String).sort();
  await received(async () => expect(await sorted()).toEqual(['0,0,255,255', '0,255,0,255', '255,0,0,255']));
  await visit.page.evaluate("worker.postMessage({ colour: '#ffff00' })");
  await received(async () => expect((await shown()).at(-1)).toEqual([255, 255, 0, 255]));
});

it('works in the page where its policy forbids workers', async () => {
  visit.collector.policy = "worker-src 'none'";
  await openDrawn();
  await visit.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    canvas.getContext('2d')!.fillRect(0, 0, 300, 150);
  });
  await received(async () => expect(await shown()).toEqual([[0, 0, 0, 255]]));
});

it('begins anew for another visitor', async () => {
  await openDrawn();
  await visit.page.evaluate(() => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    canvas.getContext('2d')!.fillRect(0, 0, 300, 150);
  });
  await received(() => expect(told()).toHaveLength(1));
  await visit.page.evaluate("sojourn.reset(), setTimeout(() => document.body.append('For another'), 100)");
  await received(() => expect(told()).toHaveLength(2));
  const of = visit.collector.chunks.filter((chunk) => JSON.stringify(chunk.events).includes('rr_dataURL'));
  expect(new Set(of.map(({ recordingId }) => recordingId)).size).toBe(2);
});
