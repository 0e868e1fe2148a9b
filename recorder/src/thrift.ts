import type { Pace } from './dom';
import type { Cost } from './guard';
import { NOISE } from './noise';

const WINDOW_MS = 10_000;
/** Of a page's time. */
const MOST = 0.05;
const LONGEST_PICTURE_MS = 100;
const CALM_MS = 60_000;
/** What is done to cost the page less, one after the other, in words for who watches. */
const STEPS = ['pointer less often', 'pictures less often', 'frequent changes less often', 'stopped'];
const [, SELDOM_PICTURES = ''] = STEPS;

/** Records less when it costs the page too much. */
export interface Thrift {
  pace: Pace;
  /** Looks at the last seconds; whether they cost too much though all was done. */
  isTooDear: () => boolean;
  /** A picture of the page took so long. */
  took: (ms: number) => void;
}

/** `told` is told of each step as it is taken; before the first one `spare` leaves out what can be, if it has not yet. */
export function createThrift(cost: Cost, told: (step: string) => void, spare: () => unknown): Thrift {
  const pace = { checkoutEveryNms: 0, sampling: { mousemove: 0, scroll: 150, media: 800 } };
  let level = 0;
  let largePage = false;
  let changedAt = 0;
  let from = performance.now();
  let spent = cost.totalMs;
  const go = (to: number) => {
    if (to > level) told(STEPS[to - 1]!);
    level = to;
    changedAt = performance.now();
    pace.sampling.mousemove = level > 0 ? 200 : 50;
    pace.checkoutEveryNms = largePage || level > 1 ? 600_000 : 120_000;
    NOISE.most = level > 2 ? 10 : 50;
  };
  go(0);
  return {
    pace,
    isTooDear() {
      const now = performance.now();
      if (now - from < WINDOW_MS) return false;
      const dear = cost.totalMs - spent > MOST * (now - from);
      from = now;
      spent = cost.totalMs;
      if (dear) {
        if (!spare()) go(level + 1);
      } else if (level && now - changedAt > CALM_MS) go(level - 1);
      return level === STEPS.length;
    },
    took(ms) {
      if (largePage || ms < LONGEST_PICTURE_MS) return;
      largePage = true;
      told(SELDOM_PICTURES);
      go(level);
    },
  };
}
