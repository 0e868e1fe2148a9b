import type { RecordingSettings } from '@/api/types'

export type SelectorsId = 'maskSelectors' | 'blockSelectors' | 'ignoreSelectors' | 'unmaskSelectors'
export type Selectors = Pick<RecordingSettings, SelectorsId>

interface Kind {
  id: SelectorsId
  label: string
  explanation: string
}

/** In the order in which they hold. */
export const KINDS: Kind[] = [
  {
    id: 'blockSelectors',
    label: 'Block',
    explanation: 'Only an empty box is recorded. Nothing shows what is blocked.',
  },
  {
    id: 'maskSelectors',
    label: 'Mask',
    explanation: 'Words become stars, links lose their target. Pictures stay: block those.',
  },
  {
    id: 'unmaskSelectors',
    label: 'Unmask',
    explanation:
      'Shown where it would be masked by default, also what visitors enter. Passwords, card fields, one-time codes, long numbers and hidden fields never are, nor what is masked above.',
  },
  {
    id: 'ignoreSelectors',
    label: 'Ignore',
    explanation: 'Shown as it is, but clicks and changes there make no events.',
  },
]

const MOST = 50
const LONGEST = 200

/** One a line. */
export const selectorsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What is wrong with selectors, as this browser understands them; null if nothing is. */
export const faultIn = (selectors: string[]): string | null => {
  if (selectors.length > MOST) {
    return `Give at most ${MOST} selectors.`
  }
  const wrong = selectors.find((selector) => selector.length > LONGEST || !isSelector(selector))
  return wrong === undefined
    ? null
    : `“${wrong.slice(0, 60)}” is no CSS selector of at most ${LONGEST} characters.`
}

const isSelector = (text: string): boolean => {
  try {
    document.createDocumentFragment().querySelector(text)
    return true
  } catch {
    // That is how browsers say so.
    return false
  }
}

/** The share in percent that was typed, as a share of one; undefined for what is none. */
export const shareOf = (percent: string): number | undefined => {
  const value = percent.trim() === '' ? Number.NaN : Number(percent)
  return value >= 0 && value <= 100 ? Number((value / 100).toFixed(6)) : undefined
}

/** A share of one in percent, as it is typed. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(4)))
