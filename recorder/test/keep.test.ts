import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity } from '../src/identity';
import { createKeep } from '../src/keep';

const keep = (instance = 'one') => createKeep<string>('test.', instance, 1_000);
const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  new Identity().keep();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what a page keeps', () => {
  it('is adopted once, oldest first', () => {
    keep('two').stash(['b', 'c'], true);
    vi.setSystemTime(Date.now() + 1_000);
    keep('one').stash(['d'], true);
    expect(keep('three').inherit()).toEqual(['b', 'c', 'd']);
    expect(keep('four').inherit()).toEqual([]);
  });

  it('is left alone while the page lives, until its lease runs out', () => {
    keep().stash(['a'], false);
    expect(keep('two').inherit()).toEqual([]);
    vi.setSystemTime(Date.now() + 90_000);
    expect(keep('two').inherit()).toEqual(['a']);
  });

  it('does not bring back what is older than two days', () => {
    keep().stash(['a'], true);
    vi.setSystemTime(Date.now() + 49 * HOUR_MS);
    expect(keep('two').inherit()).toEqual([]);
  });

  it('keeps the newest when not all fit', () => {
    createKeep<string>('test.', 'one', 12).stash(['aaaa', 'bbbb', 'cccc'], true);
    expect(keep('two').inherit()).toEqual(['bbbb', 'cccc']);
  });

  it('is nothing while the visitor may not be remembered', () => {
    new Identity().erase();
    keep().stash(['a'], true);
    expect(localStorage).toHaveLength(0);
  });

  it('is nothing where the storage is broken', () => {
    localStorage.setItem('test.broken', '{');
    expect(keep().inherit()).toEqual([]);
  });

  it('is nothing where the storage is refused', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => keep().stash(['a'], true)).not.toThrow();
    expect(keep().inherit()).toEqual([]);
  });
});
