import { watchCalls } from './drawing-calls';
import { createEncoder } from './drawing-encoder';
import { Surface } from './drawing-surface';
import { type DrawingParts, Easel } from './easel';
import type { Facts } from './health';

/** Of all pictures that one picture of the page has with it. */
const MOST_CHARS = 2_000_000;
/** In words for who watches. */
const SPARED = 'canvases left out';

/** Takes pictures of what is drawn where the visitor sees it, and when it has changed. */
export interface Drawings {
  /** A recording begins, with what is counted of it. */
  begin(facts: Facts): void;
  end(): void;
  /** Ends it for good, so that the page has less to do; false if that was done before. */
  spare(): boolean;
  report(): Record<string, unknown>;
}

export type StartDrawings = (parts: DrawingParts) => Drawings;

export const startDrawings: StartDrawings = (parts) => {
  const { guard, nodeOf, showsWords } = parts;
  const frames = new WeakMap<Window, ResizeObserver>();
  let surfaces = new WeakMap<Element, Surface>();
  let easel: Easel | undefined;
  let spared = false;
  let together = 0;

  const drawn = guard((surface: Surface, fleeting: boolean) => surface.drawn(fleeting));
  const called = (canvas: Element, fleeting: boolean) => {
    const surface = surfaces.get(canvas);
    // Most calls are of many in one frame.
    if (surface?.wakes(fleeting)) drawn(surface, fleeting);
  };
  // They are told when all of a frame is laid out and drawn, and nothing of it is on screen yet.
  const framed = guard((entries: ResizeObserverEntry[], observer: ResizeObserver) => {
    for (const { target } of entries) {
      observer.unobserve(target);
      surfaces.get(target)?.read();
    }
  });
  const framesOf = ({ ownerDocument }: Element) => {
    const win = ownerDocument.defaultView!;
    const known = frames.get(win);
    if (known) return known;
    const observer = new win.ResizeObserver(framed);
    frames.set(win, observer);
    watchCalls(win, called);
    return observer;
  };
  const sights = new IntersectionObserver(
    guard((entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) surfaces.get(target)?.seen(isIntersecting);
    }),
  );
  const found = guard((id: number, attributes: Record<string, unknown>) => {
    const node = nodeOf(id) as HTMLCanvasElement | null;
    if (!easel || !node || 'rr_dataURL' in attributes) return;
    const known = surfaces.get(node);
    const surface = known ?? new Surface(node, easel, id);
    surface.id = id;
    surfaces.set(node, surface);
    sights.observe(node);
    // What was drawn before can be read if it is not on screen yet.
    if (!known) surface.ask();
    together += surface.picture.length;
    // All that is in one picture of the page comes at once.
    queueMicrotask(() => (together = 0));
    if (together > MOST_CHARS || !showsWords(node)) surface.forget();
    if (surface.picture) attributes.rr_dataURL = surface.picture;
    surface.altered();
  });
  const end = () => {
    if (!easel) return;
    const { facts, encoder } = easel;
    facts.canvas = (id) => facts.canvases.add(id);
    easel.ended = true;
    encoder.stop();
    sights.disconnect();
    surfaces = new WeakMap();
    easel = undefined;
  };
  return {
    begin(facts) {
      if (spared) return;
      const before = [...facts.canvases];
      facts.canvases.clear();
      facts.canvas = found;
      const ask = (canvas: HTMLCanvasElement) => framesOf(canvas).observe(canvas);
      easel = new Easel(parts, facts, createEncoder(guard), ask);
      for (const id of before) found(id, {});
    },
    end,
    spare() {
      if (spared) return false;
      spared = true;
      easel?.facts.steps.add(SPARED);
      end();
      return true;
    },
    report: () => ({ pictures: easel?.pictures, pending: easel?.pending.size }),
  };
};
