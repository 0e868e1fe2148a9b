import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetNoise, mutedNodes, thinned } from '../src/noise';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  forgetNoise();
});
afterEach(() => vi.useRealTimers());

it('loses nothing of a text that is replaced very often, however long that goes on', () => {
  const target = document.createElement('p');
  const told: MutationRecord[] = [];
  const buffer = { processMutations: (mutations: MutationRecord[]) => void told.push(...thinned(buffer, mutations)) };
  const made = Array.from({ length: 1_200 }, (_, at) => {
    const addedNodes = [document.createTextNode(String(at))];
    return { type: 'childList', target, addedNodes, removedNodes: [] } as unknown as MutationRecord;
  });
  for (const mutation of made) {
    buffer.processMutations([mutation]);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(2_000);
  expect(mutedNodes()).toBe(1);
  expect(told).toEqual(made);
});
