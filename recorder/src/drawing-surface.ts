import { isDrawnElsewhere, isInView } from './drawing-canvas';
import type { Encoded } from './drawing-encoder';
import { Rest } from './drawing-rest';
import type { Easel } from './easel';

const EVERY_MS = 2_000;
/** No hash. */
const NONE = -1;

/** What was drawn, and the hash of what had been told by then. */
interface Copy {
  bitmap: ImageBitmap;
  known: number;
}

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
  private readonly rest = new Rest();
  private dueAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held: Copy | undefined;
  /** The hash of what was told last; at first that of what is blank, and none once something was drawn. */
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
    this.known = NONE;
  }

  /** It is drawn on; whether something is to be done then. */
  wakes(fleeting: boolean): boolean {
    return !this.asked && (fleeting ? this.rest.isOver() : !this.changed);
  }

  drawn(fleeting: boolean): void {
    this.fleeting = fleeting;
    this.changed = !fleeting;
    this.known ||= NONE;
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
    this.rest.begin(began);
    const { known } = this;
    const take = easel.parts.guard((bitmap: ImageBitmap) => {
      this.held?.bitmap.close();
      this.held = { bitmap, known };
      this.go();
    });
    // One without any room has nothing to be read.
    copied.then(take, () => easel.pending.delete(this));
  }

  /** Does what is to be done next, if it is time. */
  private go(): void {
    const { easel, held } = this;
    if (easel.ended || !this.inSight || !(this.changed || held)) return;
    easel.pending.add(this);
    const later = () => {
      this.timer = undefined;
      this.go();
    };
    const wait = Math.max(this.dueAt, easel.freeAt) - performance.now();
    if (wait > 0) this.timer ??= setTimeout(easel.parts.guard(later), wait);
    else if (held) this.send(held);
    else if (!this.asked) this.ask();
  }

  /** Has it read before what is drawn is on screen. */
  ask(): void {
    this.asked = true;
    this.easel.pending.add(this);
    this.easel.ask(this.node);
  }

  private send({ bitmap, known: before }: Copy): void {
    const { easel, step } = this;
    const known = this.known === NONE ? before : this.known;
    this.held = undefined;
    this.dueAt = performance.now() + EVERY_MS;
    const done = easel.parts.guard((encoded?: Encoded) => easel.ended || this.take(encoded));
    const refused = easel.parts.guard(() => easel.ended || this.leaveOut());
    easel.encoder.encode({ bitmap, known, step }).then(done, refused);
  }

  private take(encoded?: Encoded): void {
    this.changed ||= !this.fleeting && (!encoded || isDrawnElsewhere(this.node));
    if (!this.changed && !this.held) this.easel.pending.delete(this);
    if (encoded) {
      this.known = encoded.hash;
      this.step = encoded.step;
      if (encoded.url) this.easel.tell(this.id, (this.picture = encoded.url));
      else if (encoded.url === '') this.leaveOut();
    }
    this.go();
  }

  /** Nothing is to be told of it; a picture that was told is no longer right. */
  private leaveOut(): void {
    const { easel, id, picture } = this;
    this.dueAt = performance.now() + EVERY_MS;
    easel.pending.delete(this);
    this.forget();
    easel.leaveOut(id, !!picture);
  }
}
