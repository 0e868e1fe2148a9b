import { FIELDS, type FieldId } from '@/features/filters/fields'
import { isRangePart } from '@/ui/range/range'

/** Something in an address that is not applied, and why. */
export interface Misread {
  name: string
  value: string
  why: 'unknown' | 'setting' | 'value' | 'empty' | 'repeated'
}

/** How a page is shown, which is no filter: the names that this has in its address, and what each may be. */
export type Settings = Readonly<Record<string, (value: string) => boolean>>

/** What a page takes from its address, other than all pages with a filter do. */
export interface Taken {
  /** Fields that the page sets by itself. */
  without?: readonly FieldId[]
  settings?: Settings
}

const RANGE = ['range', 'from', 'to'] as const

const fieldOf = (name: string) => FIELDS.find(({ id }) => id === name)
const rangePart = (name: string) => RANGE.find((one) => one === name)

function accepts(name: string, value: string): boolean {
  const part = rangePart(name)
  return part ? isRangePart(part, value) : Boolean(fieldOf(name)?.accepts(value))
}

/** Whether something that says how a page is shown says it once, and so that it can be shown. */
const isSetting = ([value, ...more]: readonly string[], allows: Settings[string]): boolean =>
  value !== undefined && more.length === 0 && allows(value)

function whyNot(name: string, values: readonly string[], without: readonly FieldId[]): Misread['why'] | null {
  const field = fieldOf(name)
  if (field ? without.includes(field.id) : !rangePart(name)) {
    return 'unknown'
  }
  if (values.includes('')) {
    return 'empty'
  }
  if (name !== 'tag' && new Set(values).size > 1) {
    return 'repeated'
  }
  return values.every((value) => accepts(name, value)) ? null : 'value'
}

/** What of an address is left out of what a page shows. */
export const misreadIn = (params: URLSearchParams, { without = [], settings = {} }: Taken = {}): Misread[] =>
  [...new Set(params.keys())].flatMap((name) => {
    const values = params.getAll(name)
    const allows = Object.hasOwn(settings, name) && settings[name]
    const why = allows ? (isSetting(values, allows) ? null : 'setting') : whyNot(name, values, without)
    return why ? [{ name, value: values.join(', '), why }] : []
  })

/** Whether something that is misread leaves sessions out, or in, that the address asks for. */
export const withholds = ({ why }: Misread): boolean => why !== 'unknown' && why !== 'setting'
