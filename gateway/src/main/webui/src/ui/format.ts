const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const two = (value: number): string => String(value).padStart(2, '0')

/** Begun seconds do not count, so that what is read about a session is what its player counts to. */
const wholeSeconds = (ms: number): number => Math.max(0, Math.floor(ms / SECOND))

/** A duration for reading: `1 h 05 min`, `3 min 20 s`, `12 s`. */
export function formatDuration(ms: number): string {
  const seconds = wholeSeconds(ms)
  if (seconds < 60) {
    return `${seconds} s`
  }
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} min ${two(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`
}

/** A position in a recording: `03:20`, `1:03:20`. */
export function formatClock(ms: number): string {
  const seconds = wholeSeconds(ms)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`
}

const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })
const dateTimeUtc = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })

const timeOfDay = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
})

/** The time of day to the millisecond: `09:41:07.123`. */
export const formatClockTime = (iso: string): string => timeOfDay.format(new Date(iso))

export const formatInstant = (iso: string): string => dateTime.format(new Date(iso))
export const formatInstantUtc = (iso: string): string => dateTimeUtc.format(new Date(iso))

/** Seconds are told in these steps, so that what is read does not flicker. */
const AGO_SECONDS = 5

/** How long ago an instant is: `just now`, `20 sec. ago`, `5 min. ago`, `yesterday`. */
export function formatAgo(iso: string, now: number = Date.now()): string {
  const age = now - Date.parse(iso)
  if (age < 10 * SECOND) {
    return 'just now'
  }
  if (age < 55 * SECOND) {
    return relative.format(-Math.round(age / SECOND / AGO_SECONDS) * AGO_SECONDS, 'second')
  }
  if (age < HOUR) {
    return relative.format(-Math.round(age / MINUTE), 'minute')
  }
  return age < DAY
    ? relative.format(-Math.round(age / HOUR), 'hour')
    : relative.format(-Math.round(age / DAY), 'day')
}

const count = new Intl.NumberFormat('en')

export const formatCount = (value: number): string => count.format(value)

const KIB = 1024

/** A size for reading: `812 B`, `34.5 KiB`, `1.2 GiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB']
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(KIB)))
  const value = bytes / KIB ** power
  return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`
}

export const plural = (value: number, one: string, many: string = `${one}s`): string =>
  `${formatCount(value)} ${value === 1 ? one : many}`

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

const named = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

export const countryName = (code: string): string => named(regions, code.toUpperCase())
export const languageName = (tag: string): string => named(languages, tag)

const OUTER_SPACE = /^\s+|\s+$/g
const SIGNS: Record<string, string> = { '\n': '↵', '\r': '', '\t': '⇥' }

/** A name with the spaces and line ends around it made visible, as names may differ by these alone; what to call an empty one. */
export const formatName = (name: string, empty = '(empty)'): string =>
  name === ''
    ? empty
    : name.replace(OUTER_SPACE, (space) => [...space].map((one) => SIGNS[one] ?? '␣').join(''))

/** Path of an address, its host if it has none, or the address itself when it is not one. */
export function pageName(url: string): string {
  try {
    const { pathname, host } = new URL(url)
    return pathname === '/' ? host : pathname
  } catch {
    return url
  }
}

/** Path and query of an address, or the address itself when it is not one. */
export function shortUrl(url: string): string {
  try {
    const { pathname, search, host } = new URL(url)
    return pathname === '/' && !search ? host : `${pathname}${search}`
  } catch {
    return url
  }
}

/** The same with its host in front. */
export function hostedUrl(url: string): string {
  try {
    const { pathname, search, host } = new URL(url)
    return pathname === '/' && !search ? host : `${host}${pathname}${search}`
  } catch {
    return url
  }
}

/** The address if a browser may safely open it from a link; recorded pages can claim any scheme. */
export function safeHref(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined
}
