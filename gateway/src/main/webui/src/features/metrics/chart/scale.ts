/** What values are: how many, a quotient, or milliseconds. */
export type Unit = 'count' | 'ratio' | 'duration'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const MOST_TICKS = 4

/** Lengths of time that people count in; hours go on as plain numbers do. */
const TIMES = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
]

/** The least of 1, 2 and 5 times a power of ten that is not below a value. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power
}

function stepFor(most: number, unit: Unit): number {
  const least = most / MOST_TICKS
  switch (unit) {
    case 'count':
      return Math.max(1, roundUp(least))
    case 'ratio':
      return roundUp(least)
    case 'duration':
      return TIMES.find((time) => time >= least) ?? Math.max(1, roundUp(least / HOUR)) * HOUR
  }
}

/** The values that an axis names: round ones from 0 to the first that is not below the largest. */
export function scaleUpTo(most: number, unit: Unit): number[] {
  if (most <= 0) {
    return [0, unit === 'duration' ? MINUTE : 1]
  }
  const step = stepFor(most, unit)
  const steps = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 })

/** A value at an axis, as short as can be: `2.5`, `10K`, `30 s`, `2 h`. */
export function sayTick(value: number, unit: Unit): string {
  if (unit !== 'duration' || value === 0) {
    return compact.format(value)
  }
  if (value % HOUR === 0) {
    return `${compact.format(value / HOUR)} h`
  }
  return value % MINUTE === 0 ? `${value / MINUTE} min` : `${value / SECOND} s`
}
