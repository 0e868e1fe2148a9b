import { EventType, IncrementalSource, MouseInteractions, type eventWithTime } from '@rrweb/types'

type Told = Record<string, unknown>

const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const areObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject)

const areAbsentOrObjects = (value: unknown): boolean => value === undefined || areObjects(value)

const hasPlaces = ({ positions }: Told): boolean =>
  areObjects(positions) && (positions as Told[]).every(({ x, y }) => isNumber(x) && isNumber(y))

/** What a change has to have so that it can be shown at all, by what it is of. */
const FORMS: Partial<Record<IncrementalSource, (data: Told) => boolean>> = {
  [IncrementalSource.MouseMove]: hasPlaces,
  [IncrementalSource.TouchMove]: hasPlaces,
  [IncrementalSource.Drag]: hasPlaces,
  [IncrementalSource.MouseInteraction]: ({ type }) => typeof type === 'number' && type in MouseInteractions,
  [IncrementalSource.Scroll]: ({ x, y }) => isNumber(x) && isNumber(y),
  [IncrementalSource.Input]: ({ text }) => typeof text === 'string',
  [IncrementalSource.Selection]: ({ ranges }) => areObjects(ranges),
  [IncrementalSource.StyleSheetRule]: ({ adds, removes }) =>
    areAbsentOrObjects(adds) && areAbsentOrObjects(removes),
  [IncrementalSource.AdoptedStyleSheet]: ({ styles, styleIds }) =>
    Array.isArray(styleIds) &&
    areAbsentOrObjects(styles) &&
    ((styles ?? []) as Told[]).every(({ rules }) => areObjects(rules)),
}

/** Whether an event has the form that players rely on; whoever sends a recording may send anything. */
export function isWellFormed(event: eventWithTime): boolean {
  if (!isObject(event)) {
    return false
  }
  const { type, data } = event as unknown as { type: EventType; data: unknown }
  if (type === EventType.DomContentLoaded || type === EventType.Load) {
    return true
  }
  if (type !== EventType.IncrementalSnapshot) {
    return isObject(data)
  }
  return isObject(data) && (FORMS[data.source as IncrementalSource]?.(data) ?? true)
}
