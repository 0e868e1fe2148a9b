import type { Capture } from './capture';

const PULSES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'touchmove'] as const;
const REPORT_MS = 10_000;

/** Reports the seconds in which the visitor touched the page in any way. */
export function captureActivity({ events, guard, on, signal }: Capture): { flush(): void } {
  let seconds: number[] = [];
  let last = 0;
  const pulse = () => {
    const second = Math.floor(Date.now() / 1000);
    if (second !== last) seconds.push((last = second));
  };
  const flush = () => {
    if (!seconds.length) return;
    events.automatic('$activity', { seconds });
    seconds = [];
  };
  for (const type of PULSES) on(type, pulse);
  const timer = setInterval(guard(flush), REPORT_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { flush };
}
