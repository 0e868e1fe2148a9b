import type { Books, BooksMinute, BooksStateCount } from '@/api/types'
import { roundStep } from './timeSteps'

/** Where something received can end, or be: in the order of the chart, from below. */
export const STATES = [
  { id: 'stored', label: 'Stored' },
  { id: 'late-merged', label: 'Stored late' },
  { id: 'duplicate', label: 'Duplicate' },
  { id: 'sampled-out', label: 'Sampled out' },
  { id: 'refused', label: 'Refused' },
  { id: 'dead-lettered', label: 'Dead-lettered' },
  { id: 'in-transit', label: 'In transit' },
] as const

export type StateId = (typeof STATES)[number]['id']
export type Counts = Record<StateId, number>

const NONE: Counts = {
  stored: 0,
  'late-merged': 0,
  duplicate: 0,
  'sampled-out': 0,
  refused: 0,
  'dead-lettered': 0,
  'in-transit': 0,
}

/** What was received, and where it is. */
export interface Entry {
  received: number
  states: BooksStateCount[]
}

/** The counts of several entries together; what is in no final state is in transit. */
export function countsOf(entries: Entry[]): Counts {
  const counts = { ...NONE }
  for (const { received, states } of entries) {
    let ended = 0
    for (const { state, count } of states) {
      ended += count
      if (state in counts) {
        counts[state as StateId] += count
      }
    }
    counts['in-transit'] += received - ended
  }
  return counts
}

export const receivedIn = (entries: Entry[]): number =>
  entries.reduce((sum, { received }) => sum + received, 0)

/** A bar of the chart. */
export interface Bar {
  at: number
  received: number
  counts: Counts
}

const MOST_BARS = 62

/** The books over time in bars of a round length, also where nothing came. */
export function barsOf({ from, to, stepMs, minutes }: Books): Bar[] {
  const width = roundStep(Date.parse(to) - Date.parse(from), MOST_BARS, stepMs)
  const begin = Math.floor(Date.parse(from) / width) * width
  const bars: BooksMinute[][] = Array.from(
    { length: Math.max(1, Math.ceil((Date.parse(to) - begin) / width)) },
    () => [],
  )
  for (const entry of minutes) {
    bars[Math.floor((Date.parse(entry.minute) - begin) / width)]?.push(entry)
  }
  return bars.map((entries, index) => ({
    at: begin + index * width,
    received: receivedIn(entries),
    counts: countsOf(entries),
  }))
}

/** After so long everything has reached a final state, unless something is wrong. */
const SETTLED_AFTER_MS = 5 * 60_000

/** Whether received = sum of the states, and if not, where. */
export type Balance =
  | { kind: 'empty' }
  | { kind: 'balanced'; received: number }
  | { kind: 'moving'; inTransit: number }
  | { kind: 'unbalanced'; gaps: Gap[] }

/** A step that is long over, and whose books do not balance. */
export interface Gap {
  minute: string
  sourceId: string
  what: string
  /** Received and in no state; negative when more ended than was received. */
  missing: number
}

export function balanceOf({ totals, minutes, stepMs }: Books, now: number): Balance {
  const received = receivedIn(totals)
  const gaps = minutes
    .filter(({ minute }) => Date.parse(minute) + stepMs < now - SETTLED_AFTER_MS)
    .map((entry) => ({ ...entry, missing: countsOf([entry])['in-transit'] }))
    .filter(({ missing }) => missing !== 0)
    .map(({ minute, sourceId, what, missing }) => ({ minute, sourceId, what, missing }))
  if (gaps.length > 0) {
    return { kind: 'unbalanced', gaps }
  }
  const inTransit = countsOf(totals)['in-transit']
  if (inTransit !== 0) {
    return { kind: 'moving', inTransit }
  }
  return received > 0 ? { kind: 'balanced', received } : { kind: 'empty' }
}
