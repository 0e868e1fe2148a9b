import { beforeEach, expect, it, vi } from 'vitest';
import { type Drawings, startDrawings } from '../src/drawings';
import { createGuard } from '../src/guard';
import { type Facts, healthOf, noFacts } from '../src/health';

class Watching {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}
const canvas = document.createElement('canvas');
const tellAttributes = vi.fn();
let facts: Facts;
let drawings: Drawings;

beforeEach(() => {
  document.body.replaceChildren(canvas);
  vi.stubGlobal('IntersectionObserver', Watching);
  vi.stubGlobal('ResizeObserver', Watching);
  facts = noFacts();
  const nodeOf = (id: number) => (id === 7 ? canvas : null);
  drawings = startDrawings({ guard: createGuard(), nodeOf, showsWords: () => true, tellAttributes });
});

it('takes over the canvases that were counted before it was there, until it is known what is seen of them', () => {
  facts.canvas(7, {});
  expect(healthOf(facts).canvases).toBe(1);
  drawings.begin(facts);
  expect(healthOf(facts).canvases).toBe(0);
  expect(drawings.report()).toEqual({ pictures: 0, pending: 1 });
});

it('ends for good where recording costs too much, says so, and counts canvases again', () => {
  drawings.begin(facts);
  expect(drawings.spare()).toBe(true);
  facts.canvas(7, {});
  expect(healthOf(facts)).toMatchObject({ canvases: 1, steps: ['canvases left out'] });
  expect(drawings.spare()).toBe(false);
  const next = noFacts();
  drawings.begin(next);
  next.canvas(7, {});
  expect(healthOf(next).canvases).toBe(1);
});

it('has nothing of one recording in another', () => {
  drawings.begin(facts);
  drawings.end();
  const next = noFacts();
  drawings.begin(next);
  const attributes = {};
  next.canvas(7, attributes);
  expect(attributes).toEqual({});
  expect(tellAttributes).not.toHaveBeenCalled();
});
