import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceSettings } from '../src/config';
import type { Item, ReceivedChunk, RecordedEvent, SiteFile } from './received';
import { Shelf } from './shelf';

const STATIC = join(import.meta.dirname, '../dist/static');
const PAGES = join(import.meta.dirname, 'pages');

export type { Item, ReceivedChunk, RecordedEvent, SiteFile } from './received';

/** A collector and a web site in one: pages on any host name, the script, and what is sent to it. */
export class Collector {
  readonly items: Item[] = [];
  readonly chunks: ReceivedChunk[] = [];
  readonly shelf = new Shelf();
  /** What the site's servers have beside its page, by path, on whichever host. */
  readonly files = new Map<string, SiteFile>();
  /** The paths that were asked for, with their host. */
  readonly visited: string[] = [];
  /** Answers of the next requests to the collect API, instead of accepting them. */
  readonly refusals: { status: number; retryAfter?: string }[] = [];
  /** Answers every chunk, instead of accepting it. */
  chunkRefusal = 0;
  /** The content security policy of the pages. */
  policy = '';
  settings = {
    recording: true,
    sampleRate: 1,
    canvas: false,
    privacy: {} as Record<string, boolean>,
    linkedHosts: [] as string[],
    visitMs: undefined as number | undefined,
    rules: undefined as SourceSettings['rules'],
  };
  refused = 0;
  preflights = 0;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Events of one name, `page` for page views; one that came again, because its page left before the answer, once. */
  named(name: string): Item[] {
    const first = new Map([...this.items].reverse().map((item) => [item.messageId, item]));
    return this.items.filter((item) => (item.event ?? item.type) === name && first.get(item.messageId) === item);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const body = await bodyOf(request);
    const file = this.files.get(url.pathname);
    this.visited.push(url.hostname + url.pathname);
    if (url.pathname.startsWith('/v1/')) this.collect(request, response, url, body);
    else if (file) give(response, file);
    else serve(response.setHeader('content-security-policy', this.policy), url.pathname);
  }

  private collect(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type, content-encoding');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'OPTIONS') {
      this.preflights++;
      return end(response, 204);
    }
    if (url.pathname.endsWith('/settings')) return end(response, 200, { sojourn: this.settings });
    const chunk = url.pathname.includes('/chunks/');
    const refusal = chunk && this.chunkRefusal ? { status: this.chunkRefusal } : this.refusals.shift();
    if (refusal) {
      this.refused++;
      if ('retryAfter' in refusal) response.setHeader('retry-after', refusal.retryAfter);
      return end(response, refusal.status);
    }
    const asset = this.shelf.answer(url, body);
    if (asset) return end(response, asset.status, asset.answer);
    const gzip = body[0] === 0x1f;
    const text = (gzip ? gunzipSync(body) : body).toString();
    if (!chunk) this.items.push(...(JSON.parse(text) as { batch: Item[] }).batch);
    else
      this.chunks.push({
        ...chunkPath(url),
        query: url.searchParams,
        gzip,
        events: JSON.parse(text) as RecordedEvent[],
      });
    end(response, 200, { success: true });
  }
}

function chunkPath({ pathname }: URL): { recordingId: string; sequence: number } {
  const [, , , recordingId, , sequence] = pathname.split('/');
  return { recordingId: recordingId!, sequence: Number(sequence) };
}

function give(response: ServerResponse, { type, body, status = 200, unshared }: SiteFile): void {
  response.setHeader('cache-control', 'max-age=60');
  if (!unshared) response.setHeader('access-control-allow-origin', '*');
  response.writeHead(status, { 'content-type': type }).end(body);
}

function serve(response: ServerResponse, path: string): void {
  try {
    const script = path === '/sojourn.js' || path.startsWith('/recorder/');
    const body = readFileSync(script ? join(STATIC, path) : join(PAGES, 'page.html'));
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(body);
  } catch {
    end(response, 404);
  }
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, body ? { 'content-type': 'application/json' } : {});
  response.end(body ? JSON.stringify(body) : undefined);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
