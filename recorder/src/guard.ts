/** What the recorder costs the page, and how often it failed without the page noticing. */
export interface Cost {
  calls: number;
  totalMs: number;
  maxMs: number;
  faults: number;
  lastFault?: string;
}

export type Guard = <A extends unknown[]>(work: (...args: A) => void) => (...args: A) => void;

/** Wraps work so that it never throws into the page and its time is added to the cost. */
export function guardWith(cost: Cost): Guard {
  return (work) =>
    (...args) => {
      const started = performance.now();
      try {
        work(...args);
      } catch (fault) {
        cost.faults++;
        cost.lastFault = String(fault);
      }
      const took = performance.now() - started;
      cost.calls++;
      cost.totalMs += took;
      cost.maxMs = Math.max(cost.maxMs, took);
    };
}

export function noCost(): Cost {
  return { calls: 0, totalMs: 0, maxMs: 0, faults: 0 };
}
