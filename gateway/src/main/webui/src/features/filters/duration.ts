const UNITS = [
  { ms: 24 * 3_600_000, names: ['d', 'day', 'days'], short: 'd' },
  { ms: 3_600_000, names: ['h', 'hr', 'hrs', 'hour', 'hours'], short: 'h' },
  { ms: 60_000, names: ['min', 'm', 'mins', 'minute', 'minutes'], short: 'min' },
  { ms: 1_000, names: ['s', 'sec', 'secs', 'second', 'seconds'], short: 's' },
  { ms: 1, names: ['ms'], short: 'ms' },
] as const

const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/gy
const CLOCK = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/

const msOf = (unit: string): number | undefined =>
  unit === '' ? 1_000 : UNITS.find(({ names }) => (names as readonly string[]).includes(unit))?.ms

/**
 * A length of time in milliseconds, as people write it: `90 s`, `5 min`, `1 h 30 min`, `1.5h`, `1:30:00` with hours or `5:00` without; a number
 * alone is of seconds. Undefined where it is none.
 */
export function parseDuration(text: string): number | undefined {
  const given = text.trim().toLowerCase()
  const clock = CLOCK.exec(given)
  if (clock) {
    const [first = 0, second = 0, third] = clock.slice(1).map((part) => (part ? Number(part) : undefined))
    return (third === undefined ? first * 60 + second : (first * 60 + second) * 60 + third) * 1_000
  }
  const parts = [...given.matchAll(PART)]
  const lengths = parts.map(
    ([, amount = '', unit = '']) => Number(amount.replace(',', '.')) * (msOf(unit) ?? Number.NaN),
  )
  const whole = parts.map(([part]) => part).join('') === given && parts.length > 0
  const sum = lengths.reduce((all, one) => all + one, 0)
  return whole && Number.isFinite(sum) ? Math.round(sum) : undefined
}

/** A length of time exactly, in as many units as it takes: `1 h 30 min`, `250 ms`. */
export function exactDuration(ms: number): string {
  let rest = ms
  const parts = UNITS.slice(1).flatMap(({ ms: unit, short }) => {
    const amount = Math.floor(rest / unit)
    rest -= amount * unit
    return amount > 0 ? [`${amount} ${short}`] : []
  })
  return parts.join(' ') || '0 s'
}
