import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity, randomId } from '../src/identity';
import { isSampled } from '../src/recording';

const RANDOM_ID = /^[0-9a-f]{32}$/;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.cookie.split('; ').forEach((cookie) => (document.cookie = cookie.split('=')[0] + '=;path=/;max-age=0'));
});

describe('a visitor', () => {
  it('gets a random id, and keeps it', () => {
    const { anonymousId } = new Identity();
    expect(anonymousId).toMatch(RANDOM_ID);
    expect(new Identity().anonymousId).toBe(anonymousId);
  });

  it('is known by the local storage where cookies are refused', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    const { anonymousId } = new Identity();
    expect(localStorage.getItem('sojourn_id')).toBe(anonymousId);
    expect(new Identity().anonymousId).toBe(anonymousId);
    vi.restoreAllMocks();
  });

  it('is another one after a reset, and no user', () => {
    const identity = new Identity();
    const before = identity.anonymousId;
    identity.identify('jörg & co;');
    expect(new Identity().userId).toBe('jörg & co;');
    identity.reset();
    expect(identity.userId).toBeUndefined();
    expect(identity.anonymousId).not.toBe(before);
  });

  it('is one on a page whose browser keeps nothing', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    vi.spyOn(Storage.prototype, 'getItem').mockReturnValue(null);
    const identity = new Identity();
    expect(identity.anonymousId).toBe(identity.anonymousId);
    vi.restoreAllMocks();
  });

  it('leaves only the wish behind after opting out', () => {
    const identity = new Identity();
    identity.renew();
    identity.optOut();
    expect(identity.optedOut).toBe(true);
    expect(localStorage.getItem('sojourn_id')).toBeNull();
    identity.optIn();
    expect(identity.optedOut).toBe(false);
  });
});

describe('a tab', () => {
  it('keeps its id over pages, and its duplicate gets another', () => {
    const first = new Identity().tabId;
    expect(new Identity().tabId).not.toBe(first);
    window.dispatchEvent(new Event('pagehide'));
    const stored = sessionStorage.getItem('sojourn_tab');
    expect(new Identity().tabId).toBe(stored);
  });
});

it('samples visitors evenly, and always the same ones', () => {
  const ids = Array.from({ length: 4_000 }, randomId);
  const share = ids.filter((id) => isSampled(id, 0.25)).length / ids.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.3);
  expect(ids.every((id) => isSampled(id, 1))).toBe(true);
  expect(ids.some((id) => isSampled(id, 0))).toBe(false);
  expect(isSampled('a', 0.5)).toBe(isSampled('a', 0.5));
});
