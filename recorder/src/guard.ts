/** What the recorder costs the page, and how often it failed without the page noticing. */
export interface Cost {
  totalMs: number;
  faults: number;
  lastFault?: string;
}

export type Guard = Wrap & { cost: Cost };

export type Wrap = <A extends unknown[], R>(work: (...args: A) => R) => (...args: A) => R | undefined;

/** Makes what wraps work so that it never throws into the page and its time is added to the cost, once. */
export function createGuard(): Guard {
  const cost: Cost = { totalMs: 0, faults: 0 };
  const guard: Wrap =
    (work) =>
    (...args) => {
      // What it calls may be wrapped too.
      const before = cost.totalMs - performance.now();
      try {
        return work(...args);
      } catch (fault) {
        cost.faults++;
        cost.lastFault = String(fault);
      } finally {
        cost.totalMs = before + performance.now();
      }
      return;
    };
  return Object.assign(guard, { cost });
}

/** Wraps the work of rrweb's recorder, too. */
export let guarded: Wrap = (work) => work;

export const guardWith = (guard: Guard): void => void (guarded = guard);

/** The result of work that the browser may refuse, such as use of its storage; undefined when it does. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // It did.
  }
  return;
}
