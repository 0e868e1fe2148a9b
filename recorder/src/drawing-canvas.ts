import { attempt } from './guard';

/** Whether what it shows is drawn in a worker: it refuses any context then, and nothing tells of what is drawn. */
export const isDrawnElsewhere = (canvas: HTMLCanvasElement): boolean =>
  attempt(() => canvas.getContext('-') ?? true) === undefined;

/** Whether it is within its window, as far as that is known at once. */
export function isInView(canvas: HTMLCanvasElement): boolean {
  const { top, bottom, left, right } = canvas.getBoundingClientRect();
  const { innerWidth, innerHeight } = canvas.ownerDocument.defaultView!;
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
