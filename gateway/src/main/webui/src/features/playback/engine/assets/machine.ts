import type { ColorScheme } from '../recordedEvents'

/** What style sheets ask of a visitor's machine: the values that features have, first the one of machines that have nothing of it. */
const FEATURES: Record<string, readonly [string, ...string[]]> = {
  hover: ['none', 'hover'],
  'any-hover': ['none', 'hover'],
  pointer: ['none', 'coarse', 'fine'],
  'any-pointer': ['none', 'coarse', 'fine'],
  // Browsers have one or the other; not all of them ask the frame that a replay is in.
  'prefers-color-scheme': ['no-preference', 'light', 'dark'],
  'prefers-reduced-motion': ['no-preference', 'reduce'],
  'prefers-contrast': ['no-preference', 'more', 'less', 'custom'],
  'forced-colors': ['none', 'active'],
}

/** Whoever is recorded has scripts; where replays are shown, they are off. */
const SCRIPTING = 'scripting'

/** What the machine of a page's visitor is like, as far as its style sheets ask for it and the recording tells. */
export class Machine {
  /** `feature:value` of what holds; undefined if nothing is told. */
  readonly #told: readonly unknown[] | undefined

  constructor(told?: unknown, colours: ColorScheme = 'light') {
    this.#told = Array.isArray(told) ? [...told, `prefers-color-scheme:${colours}`] : undefined
  }

  /** What tells it from others. */
  get key(): string {
    return this.#told?.join() ?? ''
  }

  /** Whether a feature has a value, or without one whether it has any but that of nothing; undefined if it is not known. */
  has(feature: string, value?: string): boolean | undefined {
    if (feature === SCRIPTING) {
      return value === undefined || value === 'enabled'
    }
    const [none, ...values] = Object.hasOwn(FEATURES, feature) ? (FEATURES[feature] ?? []) : []
    if (
      !this.#told ||
      none === undefined ||
      (value !== undefined && value !== none && !values.includes(value))
    ) {
      return undefined
    }
    const holding = values.filter((one) => this.#told?.includes(`${feature}:${one}`))
    return value === none ? holding.length === 0 : holding.some((one) => one === (value ?? one))
  }
}
