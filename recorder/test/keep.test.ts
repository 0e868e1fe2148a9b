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
    keep('two').save(['b', 'c'], true);
    vi.setSystemTime(Date.now() + 1_000);
    keep('one').save(['d'], true);
    expect(keep('three').adopt()).toEqual(['b', 'c', 'd']);
    expect(keep('four').adopt()).toEqual([]);
  });

  it('is left alone while the page lives, until its lease runs out', () => {
    keep().save(['a'], false);
    expect(keep('two').adopt()).toEqual([]);
    vi.setSystemTime(Date.now() + 90_000);
    expect(keep('two').adopt()).toEqual(['a']);
  });

  it('does not bring back what is older than two days', () => {
    keep().save(['a'], true);
    vi.setSystemTime(Date.now() + 49 * HOUR_MS);
    expect(keep('two').adopt()).toEqual([]);
  });

  it('keeps the newest when not all fit', () => {
    createKeep<string>('test.', 'one', 12).save(['aaaa', 'bbbb', 'cccc'], true);
    expect(keep('two').adopt()).toEqual(['bbbb', 'cccc']);
  });

  it('is nothing while the visitor may not be remembered', () => {
    new Identity().forget();
    keep().save(['a'], true);
    expect(localStorage).toHaveLength(0);
  });

  it('is nothing where the storage is broken', () => {
    localStorage.setItem('test.broken', '{');
    expect(keep().adopt()).toEqual([]);
  });

  it('is nothing where the storage is refused', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => keep().save(['a'], true)).not.toThrow();
    expect(keep().adopt()).toEqual([]);
  });
});
