import type { On } from './capture';
import type { Events } from './events';
import type { Guard } from './guard';

/** What only visitors do; each touch begins with a pointer. Pages scroll by themselves too: scrolling counts by what moves it. */
export const PULSES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const REPORT_MS = 10_000;

/** Reports the seconds in which the visitor touched the page in any way; what it returns does so at once. */
export function captureActivity(events: Events, on: On, guard: Guard): () => void {
  let seconds: number[] = [];
  let last = 0;
  const report = () => {
    if (seconds.length) events.automatic('$activity', { seconds });
    seconds = [];
  };
  const pulse = () => {
    const second = Math.floor(Date.now() / 1000);
    if (second === last) return;
    if (seconds.push((last = second)) === 1) setTimeout(guard(report), REPORT_MS);
  };
  for (const type of PULSES) on(type, pulse);
  return report;
}
