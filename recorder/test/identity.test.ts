import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Identity, randomId } from '../src/identity';
import { isSampled } from '../src/sampling';

const RANDOM_ID = /^[0-9a-f]{32}$/;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.cookie.split('; ').forEach((cookie) => (document.cookie = cookie.split('=')[0] + '=;path=/;max-age=0'));
});

const keeping = () => {
  const identity = new Identity();
  identity.keep();
  return identity;
};

describe('a visitor', () => {
  it('gets a random id, and keeps it', () => {
    const { anonymousId } = keeping();
    expect(anonymousId).toMatch(RANDOM_ID);
    expect(new Identity().anonymousId).toBe(anonymousId);
  });

  it('leaves no trace before being remembered is allowed', () => {
    const identity = new Identity();
    identity.erase();
    expect(identity.anonymousId).toBe(identity.anonymousId);
    identity.identify('u-1');
    expect(identity.userId).toBe('u-1');
    expect(document.cookie).not.toMatch(/sojourn_\w+=./);
    expect(localStorage).toHaveLength(0);
    expect(identity.known).toBe(false);
  });

  it('is known by the local storage where cookies are refused', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    const { anonymousId } = keeping();
    expect(localStorage.getItem('sojourn_id')).toBe(anonymousId);
    expect(new Identity().anonymousId).toBe(anonymousId);
    vi.restoreAllMocks();
  });

  it('is another one after a reset, and no user', () => {
    const identity = keeping();
    const before = identity.anonymousId;
    identity.identify('jörg & co;');
    expect(new Identity().userId).toBe('jörg & co;');
    identity.reset();
    expect(identity.userId).toBeUndefined();
    expect(identity.anonymousId).not.toBe(before);
  });

  it('is one on a page whose browser keeps nothing, and so is the user', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    vi.spyOn(Storage.prototype, 'getItem').mockReturnValue(null);
    new Identity().erase();
    const identity = keeping();
    identity.identify('u-1');
    expect(identity.anonymousId).toBe(identity.anonymousId);
    expect(identity.userId).toBe('u-1');
    vi.restoreAllMocks();
  });

  it('leaves only the choice behind after withdrawing', () => {
    const identity = keeping();
    identity.identify('u-1');
    localStorage.setItem('sojourn.events.wk.x', '{}');
    identity.erase();
    identity.choose('withdrawn');
    expect(new Identity().choice).toBe('withdrawn');
    expect(Object.keys(localStorage)).toEqual(['sojourn_consent']);
    expect(document.cookie).toBe('sojourn_consent=withdrawn');
    identity.choose('granted');
    expect(new Identity().choice).toBe('granted');
  });
});

describe('a tab', () => {
  it('keeps its id over pages, and its duplicate gets another', () => {
    const first = keeping().tabId;
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
