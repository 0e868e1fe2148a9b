import { isDrawnElsewhere, isInView } from './drawing-canvas';
import type { Encoded } from './drawing-encoder';
import type { Easel } from './easel';

const EVERY_MS = 2_000;
/** What can be read only until it is on screen is copied again after so many times as long as that took. */
const REST = 20;

/** A canvas that is recorded. */
export class Surface {
  /** The last picture; empty if there is none. */
  picture = '';
  /** It is told only after the first frame. */
  private inSight: boolean | undefined;
  /** It may show something else than what was read last. */
  private changed = true;
  /** What is drawn can be read only until it is on screen. */
  private fleeting = false;
  private asked = false;
  private restsUntil = 0;
  private dueAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private bitmap: ImageBitmap | undefined;
  /** The hash of what was told last; at first that of what is blank. */
  private known = 0;
  private step = 0;

  constructor(
    private readonly node: HTMLCanvasElement,
    private readonly easel: Easel,
    /** By which it is known now. */
    public id: number,
  ) {}

  /** It comes into sight, or goes. */
  seen(inSight: boolean): void {
    this.inSight = inSight;
    if (!inSight) this.easel.pending.delete(this);
    this.go();
  }

  /** The page has changed the element. */
  altered(): void {
    this.changed = !this.fleeting;
    this.go();
  }

  /** What is told is to be told again. */
  forget(): void {
    this.picture = '';
    this.known = -1;
  }

  /** Whether there is nothing to be done when it is drawn on. */
  isAwake(fleeting: boolean): boolean {
    return this.asked || (fleeting ? performance.now() < this.restsUntil : this.changed);
  }

  drawn(fleeting: boolean): void {
    this.fleeting = fleeting;
    this.changed = !fleeting;
    // What is blank from now on was drawn so.
    this.known ||= -1;
    if (!fleeting) this.go();
    else if (this.inSight !== false) this.ask();
  }

  /** Takes what is drawn. */
  read(): void {
    const { node, easel } = this;
    this.asked = false;
    if (easel.ended) return;
    if (!(this.inSight ?? isInView(node))) return void easel.pending.delete(this);
    this.changed = false;
    if (!this.picture) easel.facts.canvases.add(this.id);
    if (!easel.parts.showsWords(node)) return this.leaveOut();
    const began = performance.now();
    const copied = createImageBitmap(node);
    this.restsUntil = performance.now() + REST * (performance.now() - began);
    const take = easel.parts.guard((bitmap: ImageBitmap) => {
      this.bitmap?.close();
      this.bitmap = bitmap;
      this.go();
    });
    // One without any room has nothing to be read.
    copied.then(take, () => easel.pending.delete(this));
  }

  /** Does what is to be done next, if it is time. */
  private go(): void {
    const { easel, bitmap } = this;
    if (easel.ended || !this.inSight || !(this.changed || bitmap)) return;
    easel.pending.add(this);
    const wait = Math.max(this.dueAt, easel.freeAt) - performance.now();
    if (wait > 0) this.timer ??= setTimeout(easel.parts.guard(this.goLater), wait);
    else if (bitmap) this.send(bitmap);
    else if (!this.asked) this.ask();
  }

  private readonly goLater = () => {
    this.timer = undefined;
    this.go();
  };

  /** Has it read before what is drawn is on screen. */
  ask(): void {
    this.asked = true;
    this.easel.pending.add(this);
    this.easel.ask(this.node);
  }

  private send(bitmap: ImageBitmap): void {
    const { easel, known, step } = this;
    this.bitmap = undefined;
    this.dueAt = performance.now() + EVERY_MS;
    const done = easel.parts.guard((encoded?: Encoded) => easel.ended || this.take(encoded));
    const refused = easel.parts.guard(() => easel.ended || this.leaveOut());
    easel.encoder.encode({ bitmap, known, step }).then(done, refused);
  }

  private take(encoded?: Encoded): void {
    this.changed ||= !this.fleeting && (!encoded || isDrawnElsewhere(this.node));
    if (!this.changed && !this.bitmap) this.easel.pending.delete(this);
    if (encoded) {
      this.known = encoded.hash;
      this.step = encoded.step;
      if (encoded.url) this.tell(encoded.url);
      else if (encoded.url === '') this.leaveOut();
    }
    this.go();
  }

  private tell(url: string): void {
    this.picture = url;
    this.easel.tell(this.id, url);
  }

  /** Nothing is to be told of it; a picture that was told is no longer right. */
  private leaveOut(): void {
    const { easel, id, picture } = this;
    this.dueAt = this.restsUntil = performance.now() + EVERY_MS;
    easel.pending.delete(this);
    this.forget();
    easel.leaveOut(id, !!picture);
  }
}
