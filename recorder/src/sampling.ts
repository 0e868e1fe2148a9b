import type { On } from './capture';
import { attempt } from './guard';
import type { Identity } from './identity';

/** The answer for the visit, and until when it holds: positive if it is recorded, negative if it is not. */
const SAMPLE = 'sojourn.sample';
const DAY_MS = 86_400_000;
const VISIT_MS = 1_800_000;
const RENEW_MS = 10_000;
const DIGITS = 8;

/**
 * Whether the visit is in the sample. All pages of a visit get the same answer, for as long as its pauses are shorter than
 * those that end one; so do, without that, all visits of a visitor on one day, on whichever site of the system.
 */
export function watchSample(identity: Identity, on: On, rate = 1, visitMs = VISIT_MS): boolean {
  if (rate <= 0 || rate >= 1) return rate > 0;
  const kept = Number(attempt(() => localStorage.getItem(SAMPLE)));
  const sampled = Math.abs(kept) > Date.now() ? kept > 0 : isSampled(identity.anonymousId, rate);
  let renewed = 0;
  const renew = () => {
    const now = Date.now();
    if (now - renewed < RENEW_MS || identity.choice === 'withdrawn') return;
    renewed = now;
    attempt(() => localStorage.setItem(SAMPLE, String((now + visitMs) * (sampled ? 1 : -1))));
  };
  renew();
  for (const type of ['pointerdown', 'keydown', 'wheel', 'visibilitychange'] as const) on(type, renew);
  return sampled;
}

/** The same visitor is in the sample or not for a whole day: the id is random, and each day looks at another part of it. */
export function isSampled(id: string, rate: number, day = Math.floor(Date.now() / DAY_MS)): boolean {
  const from = day % id.length;
  return parseInt((id + id).slice(from, from + DIGITS), 16) < rate * 16 ** DIGITS;
}
