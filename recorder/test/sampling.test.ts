import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity } from '../src/identity';
import { isSampled, watchSample } from '../src/sampling';

const HOUR_MS = 3_600_000;
let heard: Record<string, () => void> = {};
const on = (type: string, handler: () => void) => void (heard[type] = handler);
/** A page of a visitor; answers whether it is recorded. */
const opened = (id: string, rate = 0.5) => watchSample({ anonymousId: id } as Identity, on as never, rate, HOUR_MS);

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 23, 59) }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  heard = {};
});

describe('the sample (P2)', () => {
  const ids = Array.from({ length: 400 }, (_, at) => (at * 2_654_435_761).toString(16).padStart(8, '0').repeat(4));

  it('has the same visitors all day, and others on the next', () => {
    const on1 = ids.filter((id) => isSampled(id, 0.25, 1));
    const on2 = ids.filter((id) => isSampled(id, 0.25, 2));
    expect(on1).toEqual(ids.filter((id) => isSampled(id, 0.25, 1)));
    expect(on1).not.toEqual(on2);
  });

  it('gives all pages of a visit the answer that its first one got, over midnight too', () => {
    for (const id of ids.slice(0, 40)) {
      localStorage.clear();
      vi.setSystemTime(Date.UTC(2026, 10, 22, 23, 59));
      const first = opened(id);
      vi.setSystemTime(Date.UTC(2026, 10, 23, 0, 30));
      expect(opened(id)).toBe(first);
    }
  });

  it('holds as long as its visitor does something, and no longer than a pause that ends a visit', () => {
    const id = ids.find((one) => isSampled(one, 0.5) && !isSampled(one, 0.5, Math.floor(Date.now() / 86_400_000) + 1))!;
    expect(opened(id)).toBe(true);
    vi.advanceTimersByTime(HOUR_MS - 1_000);
    heard.keydown!();
    vi.advanceTimersByTime(HOUR_MS - 1_000);
    expect(opened(id)).toBe(true);
    vi.advanceTimersByTime(HOUR_MS + 1);
    expect(opened(id)).toBe(false);
  });

  it('keeps nothing where all visits are recorded, or none', () => {
    expect([opened('a', 1), opened('a', 0)]).toEqual([true, false]);
    expect(localStorage).toHaveLength(0);
  });

  it('keeps nothing more once consent was withdrawn', () => {
    const identity = { anonymousId: ids[0], choice: 'granted' } as unknown as Identity;
    watchSample(identity, on as never, 0.5, HOUR_MS);
    localStorage.clear();
    (identity as { choice: string }).choice = 'withdrawn';
    vi.advanceTimersByTime(60_000);
    heard.pointerdown!();
    expect(localStorage).toHaveLength(0);
  });
});
