import { attempt, type Wrap } from './guard';
import { startWorker } from './worker';

/** What is drawn; the hash of what was told of it last, and the step that was enough then. */
export interface Drawn {
  bitmap: ImageBitmap;
  known: number;
  step: number;
}

/** Its hash, 0 of what is blank; without an address if it is as it was, with an empty one if it is too large. */
export interface Encoded {
  hash: number;
  step: number;
  url?: string;
}

/** It stands alone, for it goes into a worker as text. */
const encode = async ({ bitmap, known, step }: Drawn): Promise<Encoded> => {
  // Each with its scale and its quality; the first one loses nothing.
  const steps = [
    [1, 1],
    [1, 0.8],
    [1, 0.5],
    [0.5, 0.5],
    [0.25, 0.5],
  ] as const;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const draw = (scale: number) => {
    const fit = scale * Math.min(1, Math.sqrt(2_073_600 / (bitmap.width * bitmap.height)));
    canvas.width = Math.max(1, bitmap.width * fit);
    canvas.height = Math.max(1, bitmap.height * fit);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  };
  let hash = 0;
  for (const pixel of draw(1)) hash = Math.imul(hash ^ pixel, 0x01000193);
  if (hash === known) return { hash, step };
  for (; step < steps.length; step++) {
    const [scale, quality] = steps[step]!;
    if (scale < 1) draw(scale);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size > 100_000) continue;
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    reader.readAsDataURL(blob);
    await read;
    return { hash, step, url: reader.result as string };
  }
  return { hash, step: 0, url: '' };
};

const WORKER = `const encode=${String(encode)};onmessage=({data})=>encode(data).catch(()=>0).then((encoded)=>postMessage(encoded))`;

/** Makes pictures of what is drawn, one after the other. */
export interface Encoder {
  /** Rejects what pictures of other origins were drawn into; undefined if it is to be tried again, otherwise. */
  encode(drawn: Drawn): Promise<Encoded | undefined>;
  stop(): void;
}

/** It works in a worker, away from the page's own work; in the page where that cannot be. */
export function createEncoder(guard: Wrap): Encoder {
  let before: Promise<unknown> = Promise.resolve();
  let settle: ((encoded?: Encoded) => void) | undefined;
  let begun = false;
  let worker: Worker | undefined;
  const settled = (encoded?: Encoded) => {
    if (!encoded) worker = undefined;
    settle?.(encoded);
  };
  const begin = () => {
    begun = true;
    worker = startWorker(WORKER);
    if (!worker) return;
    worker.onmessage = ({ data }: MessageEvent<Encoded | 0>) => settled(data || undefined);
    worker.onerror = (event) => {
      event.preventDefault();
      settled();
    };
  };
  const there = (drawn: Drawn, by: Worker) =>
    new Promise<Encoded | undefined>((resolve) => {
      settle = resolve;
      by.postMessage(drawn, [drawn.bitmap]);
    });
  const here = guard(encode);
  return {
    encode(drawn) {
      if (!begun) begin();
      const turn = before.then(() => (worker ? there(drawn, worker) : here(drawn)));
      before = turn.catch(() => undefined);
      return turn;
    },
    stop: () => attempt(() => worker?.terminate()),
  };
}
