import type { StoredWidget } from '@/api/types'
import { NUMBERS, type NumberId } from '@/features/metrics/numbers'
import {
  DEFAULT_FILTER,
  filterFromUrl,
  filterToUrl,
  type SessionFilter,
} from '@/features/sessions/sessionFilter'

export type WidgetType =
  | 'overview'
  | 'numbers'
  | 'trend'
  | 'distribution'
  | 'active-users'
  | 'interactions'
  | 'interactions-trend'
  | 'top-pages'
  | 'top-events'
  | 'top-errors'
  | 'prompting'

/** In how many of the three columns a widget is. */
export type Width = 1 | 2 | 3

/** A widget as it is shown and edited. */
export interface Widget {
  id: string
  type: WidgetType
  title: string
  number: NumberId
  width: Width
  filter: SessionFilter
}

interface Kind {
  type: WidgetType
  title: string
  about: string
  width: Width
  /** The page that it is a part of. */
  page: 'overview' | 'sessions' | 'users' | 'interactions' | 'prompting'
}

/** The gallery: each metric is a widget (M12). */
export const GALLERY: readonly Kind[] = [
  {
    type: 'overview',
    title: 'Overview',
    about: 'Active users, sessions, page views, interactions and errors, against the range before',
    width: 3,
    page: 'overview',
  },
  {
    type: 'numbers',
    title: 'Session numbers',
    about: 'Sessions, active users, durations, against the range before',
    width: 3,
    page: 'sessions',
  },
  {
    type: 'trend',
    title: 'Trend',
    about: 'One of the session numbers over time',
    width: 2,
    page: 'sessions',
  },
  {
    type: 'distribution',
    title: 'Sessions by duration',
    about: 'How many sessions are how long',
    width: 1,
    page: 'sessions',
  },
  {
    type: 'active-users',
    title: 'Active users',
    about: 'Who was active, the last seen first',
    width: 1,
    page: 'users',
  },
  {
    type: 'interactions',
    title: 'Content interactions',
    about: 'What was done with in-app guidance, by content type',
    width: 1,
    page: 'interactions',
  },
  {
    type: 'interactions-trend',
    title: 'Content interactions over time',
    about: 'How much in-app guidance was used when',
    width: 2,
    page: 'interactions',
  },
  {
    type: 'top-pages',
    title: 'Top pages',
    about: 'The pages with most views',
    width: 1,
    page: 'overview',
  },
  {
    type: 'top-events',
    title: 'Top events',
    about: 'The custom events that were sent most',
    width: 1,
    page: 'overview',
  },
  {
    type: 'top-errors',
    title: 'Errors',
    about: 'The exceptions that were met most',
    width: 1,
    page: 'overview',
  },
  {
    type: 'prompting',
    title: 'Prompting',
    about: 'Which pages and e-mails lead to what in the product',
    width: 2,
    page: 'prompting',
  },
]

export const kindOf = (type: WidgetType): Kind => GALLERY.find((kind) => kind.type === type) as Kind

/** How a widget is called if nobody gave it a title. */
export function usualTitle({ type, number }: Pick<Widget, 'type' | 'number'>): string {
  const of = NUMBERS.find(({ id }) => id === number)
  return type === 'trend' && of ? `${of.label} over time` : kindOf(type).title
}

export const titleOf = (widget: Widget): string => widget.title || usualTitle(widget)

/** The page that a widget is a part of, with its filter. */
export const pageOf = ({ type, filter }: Widget): string =>
  `../${kindOf(type).page}?${filterToUrl(filter).toString()}`

/** Browsers make UUIDs only where the connection is secure. */
const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`

/** A new widget of a kind, over the last 30 days. */
export const newWidget = (type: WidgetType): Widget => ({
  id: newId(),
  type,
  title: '',
  number: 'totalSessions',
  width: kindOf(type).width,
  filter: { ...DEFAULT_FILTER, range: '30d' },
})

const isWidth = (width: number | null | undefined): width is Width =>
  width === 1 || width === 2 || width === 3

/** Widgets as they are stored; those of types that this console does not know are left out. */
export const widgetsFrom = (stored: readonly StoredWidget[]): Widget[] =>
  stored.flatMap(({ id, type, title, number, width, filter }) => {
    const kind = GALLERY.find((one) => one.type === type)
    return kind && id
      ? [
          {
            id,
            type: kind.type,
            title: title ?? '',
            number: NUMBERS.find((one) => one.id === number)?.id ?? 'totalSessions',
            width: isWidth(width) ? width : kind.width,
            filter: filterFromUrl(new URLSearchParams(filter ?? {})),
          },
        ]
      : []
  })

export const toStored = (widgets: readonly Widget[]): StoredWidget[] =>
  widgets.map(({ id, type, title, number, width, filter }) => ({
    id,
    type,
    width,
    ...(title && { title }),
    ...(type === 'trend' && { number }),
    filter: Object.fromEntries(filterToUrl(filter)),
  }))

/** The widgets with one at another place. */
export function moved(widgets: readonly Widget[], id: string, to: number): Widget[] {
  const widget = widgets.find((one) => one.id === id)
  if (!widget) {
    return [...widgets]
  }
  const others = widgets.filter((one) => one.id !== id)
  const place = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, place), widget, ...others.slice(place)]
}
