import { plural } from '@/ui/format'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const UNITS = [
  { id: 'second', ms: SECOND },
  { id: 'minute', ms: MINUTE },
  { id: 'hour', ms: HOUR },
  { id: 'day', ms: DAY },
] as const

export type UnitId = (typeof UNITS)[number]['id']

/** A length of time as it is typed: how many of a unit. */
export interface Length {
  amount: string
  unit: UnitId
}

const msOfUnit = (unit: UnitId): number => UNITS.find(({ id }) => id === unit)?.ms ?? SECOND

/** In the largest unit of which it is a whole number. */
export function lengthOf(ms: number): Length {
  const unit = UNITS.findLast((one) => ms > 0 && ms % one.ms === 0) ?? UNITS[0]
  return { amount: String(ms / unit.ms), unit: unit.id }
}

/** The length in milliseconds; undefined where what was typed is none. */
export function msOf({ amount, unit }: Length): number | undefined {
  const number = amount.trim() === '' ? Number.NaN : Number(amount)
  return Number.isFinite(number) && number >= 0 ? Math.round(number * msOfUnit(unit)) : undefined
}

/** For reading: `30 minutes`, `365 days`. */
export function sayLength(ms: number): string {
  const { amount, unit } = lengthOf(ms)
  return plural(Number(amount), unit)
}
