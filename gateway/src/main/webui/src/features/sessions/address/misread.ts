import { FIELDS, type FieldId } from '@/features/filters/fields'
import { isRangePart } from '@/ui/range/range'

/** Something in an address that is not applied, and why. */
export interface Misread {
  name: string
  value: string
  why: 'unknown' | 'value' | 'empty' | 'repeated'
}

/** How pages are shown, which is no filter. */
const VIEW = ['sort', 'columns', 'number', 'by', 'panel']
const RANGE = ['range', 'from', 'to'] as const

const fieldOf = (name: string) => FIELDS.find(({ id }) => id === name)
const rangePart = (name: string) => RANGE.find((one) => one === name)

function accepts(name: string, value: string): boolean {
  const part = rangePart(name)
  return part ? isRangePart(part, value) : Boolean(fieldOf(name)?.accepts(value))
}

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

/** What of an address is left out of the filter that it is read as; of a page that has no use for some fields, these too. */
export const misreadIn = (params: URLSearchParams, without: readonly FieldId[] = []): Misread[] =>
  [...new Set(params.keys())]
    .filter((name) => !VIEW.includes(name))
    .flatMap((name) => {
      const values = params.getAll(name)
      const why = whyNot(name, values, without)
      return why ? [{ name, value: values.join(', '), why }] : []
    })
