import type { Encoder } from './drawing-encoder';
import type { Surface } from './drawing-surface';
import type { Guard } from './guard';
import type { Facts } from './health';

/** Of all pictures together: a megabyte and a half in a minute. */
const CHARS_PER_MS = 32;

/** What takes pictures of canvases is given. */
export interface DrawingParts {
  guard: Guard;
  nodeOf: (id: number) => ParentNode | null;
  /** Whether words on it may be told. */
  showsWords: (canvas: Element) => boolean;
  /** Tells attributes that an element has now. */
  tellAttributes: (id: number, attributes: Record<string, string | null>) => void;
}

/** What the canvases of one recording have in common. */
export class Easel {
  /** Those in sight of which something is not told yet. */
  readonly pending = new Set<Surface>();
  pictures = 0;
  /** When the next picture may be taken, for all that were. */
  freeAt = 0;
  ended = false;

  constructor(
    readonly parts: DrawingParts,
    readonly facts: Facts,
    readonly encoder: Encoder,
    /** Has a canvas read when the page is drawn, before it is on screen. */
    readonly ask: (canvas: HTMLCanvasElement) => void,
  ) {}

  /** Tells the picture of a canvas. */
  tell(id: number, url: string): void {
    this.pictures++;
    this.freeAt = Math.max(performance.now(), this.freeAt) + url.length / CHARS_PER_MS;
    this.facts.canvases.delete(id);
    this.parts.tellAttributes(id, { rr_dataURL: url });
  }

  /** Tells that there is none of a canvas, or no longer. */
  leaveOut(id: number, had: boolean): void {
    this.facts.canvases.add(id);
    if (had) this.parts.tellAttributes(id, { rr_dataURL: null });
  }
}
