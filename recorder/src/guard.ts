/** What the recorder costs the page, and how often it failed without the page noticing. */
export interface Cost {
  totalMs: number;
  faults: number;
  lastFault?: string;
}

export type Guard = <A extends unknown[]>(work: (...args: A) => void) => (...args: A) => void;

/** Makes what wraps work so that it never throws into the page and its time is added to the cost. */
export function createGuard(): { cost: Cost; guard: Guard } {
  const cost: Cost = { totalMs: 0, faults: 0 };
  const guard: Guard =
    (work) =>
    (...args) => {
      const started = performance.now();
      try {
        work(...args);
      } catch (fault) {
        cost.faults++;
        cost.lastFault = String(fault);
      }
      cost.totalMs += performance.now() - started;
    };
  return { cost, guard };
}

/** The result of work that the browser may refuse, such as use of its storage; undefined when it does. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // It did.
  }
  return;
}
