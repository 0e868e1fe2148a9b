import { startWorker } from './worker';

const WORKER = `onmessage = async ({ data: { id, text } }) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  postMessage({ id, bytes }, [bytes]);
};`;

type Gzip = (text: string) => Promise<Uint8Array<ArrayBuffer>>;

/** True where the browser can compress at all. */
export const CAN_COMPRESS = typeof CompressionStream === 'function';

/**
 * Compresses in a worker, away from the page's own work; in the page where its content security policy
 * forbids workers.
 */
export function createGzip(): Gzip {
  const waiting = new Map<number, { text: string; resolve: (bytes: Uint8Array<ArrayBuffer>) => void }>();
  let next = 0;
  let worker = startWorker(WORKER);
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<{ id: number; bytes: ArrayBuffer }>) => {
      waiting.get(data.id)?.resolve(new Uint8Array(data.bytes));
      waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker = undefined;
      for (const { text, resolve } of waiting.values()) void gzipHere(text).then(resolve);
      waiting.clear();
    };
  }
  return (text) => {
    if (!worker) return gzipHere(text);
    const id = next++;
    const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve) => waiting.set(id, { text, resolve }));
    worker.postMessage({ id, text });
    return bytes;
  };
}

async function gzipHere(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
