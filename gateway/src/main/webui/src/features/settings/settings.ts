import type { Settings } from '@/api/types'
import { DAY, sayLength, SECOND } from './length'

export type SettingId = keyof Settings
export type Values = Record<SettingId, number>
/** Values while they are typed; undefined is what is no length of time. */
export type Draft = Partial<Record<SettingId, number | undefined>>

export interface Setting {
  label: string
  about: string
  least: number
  most: number
}

/** What the API documents as usual, for systems from before there was the setting. */
const USUAL = { retentionMs: 365 * DAY, scoreHalfLifeMs: 30 * DAY }

/** The settings of a system, with the bounds that the API has for them. */
export const SETTINGS: Record<SettingId, Setting> = {
  inactivityTimeoutMs: {
    label: 'Inactivity timeout',
    about: 'A session is over after this long without an event.',
    least: SECOND,
    most: DAY,
  },
  maximumDurationMs: {
    label: 'Maximum duration',
    about:
      'No session is longer; what follows begins the next one. Numbers count sessions of up to 12 hours, whatever is chosen here: longer ones are left out of them, and a change changes no number of the past.',
    least: SECOND,
    most: DAY,
  },
  idleThresholdMs: {
    label: 'Idle threshold',
    about:
      'A visitor who does nothing for this long counts as idle until the next event: active time leaves it out.',
    least: SECOND,
    most: DAY,
  },
  latenessLimitMs: {
    label: 'Lateness limit',
    about:
      'Events may come this late, and give the same sessions as if they had come in time. Later ones are kept too, but what follows on them stays as it was cut.',
    least: 0,
    most: 30 * DAY,
  },
  scoreHalfLifeMs: {
    label: 'Half-life of scores',
    about:
      'A session’s score is worth a half after this long: the shorter, the more lists by score are of the latest.',
    least: DAY,
    most: 365 * DAY,
  },
  retentionMs: {
    label: 'Keep sessions for',
    about: 'Counted from the end of a session.',
    least: DAY,
    most: 3653 * DAY,
  },
}

export const IDS = Object.keys(SETTINGS) as SettingId[]

export const valuesOf = (settings: Settings): Values => ({ ...USUAL, ...settings })

const longest = (most: number): string => (most === 3653 * DAY ? '10 years' : sayLength(most))

function mistakeIn(id: SettingId, value: number | undefined): string | undefined {
  const { least, most } = SETTINGS[id]
  return value === undefined || value < least || value > most
    ? `Give a time from ${least === 0 ? '0' : sayLength(least)} to ${longest(most)}.`
    : undefined
}

const isMore = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && one > other

/** What is wrong with values, by setting; those that are not among them stay as they are saved. */
export function mistakesIn(draft: Draft, saved: Values): Partial<Record<SettingId, string>> {
  const values = { ...saved, ...draft }
  const found: Partial<Record<SettingId, string>> = {}
  if (isMore(values.inactivityTimeoutMs, values.maximumDurationMs)) {
    found.inactivityTimeoutMs = 'Give at most the maximum duration.'
  }
  if (isMore(values.latenessLimitMs, values.retentionMs)) {
    found.latenessLimitMs = `Give at most as long as sessions are kept: ${sayLength(saved.retentionMs)}.`
    found.retentionMs = `Give at least the lateness limit: ${sayLength(saved.latenessLimitMs)}.`
  }
  for (const id of IDS) {
    const mistake = mistakeIn(id, values[id])
    if (mistake) {
      found[id] = mistake
    }
  }
  return found
}
