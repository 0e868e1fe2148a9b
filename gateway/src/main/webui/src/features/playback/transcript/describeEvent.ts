import type { SessionEvent } from '@/api/types'
import { shortUrl } from '@/ui/format'
import { isolated } from '@/ui/direction'

/** An event as a person would tell it. */
export interface Described {
  title: string
  subtitle: string
}

const MOST_SHOWN = 3

/** A property as text; undefined when it is not there. */
const text = (event: SessionEvent, name: string): string | undefined => {
  const value = event.properties[name]
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined
}

const listed = ({ properties }: SessionEvent): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .slice(0, MOST_SHOWN)
    .map(([name, value]) => `${isolated(name)}: ${isolated(String(value))}`)
    .join(', ')

const page = (event: SessionEvent): Described => ({
  title: event.title ?? event.name ?? 'Page view',
  subtitle: event.url ? shortUrl(event.url) : '',
})

const click = (event: SessionEvent): Described => ({
  title: `Clicked ${quoted(text(event, 'text')) ?? text(event, 'tag') ?? 'an element'}`,
  subtitle: text(event, 'selector') ?? '',
})

const input = (event: SessionEvent): Described => {
  const length = text(event, 'length')
  const size = length ? `${length} characters` : undefined
  const masked = event.properties.masked === true ? 'masked' : undefined
  return {
    title: `Changed ${quoted(text(event, 'label')) ?? text(event, 'selector') ?? 'a field'}`,
    subtitle: [text(event, 'inputType'), size, masked].filter(Boolean).join(', '),
  }
}

const error = (event: SessionEvent): Described => ({
  title: text(event, 'message') ?? event.name ?? 'Exception',
  subtitle: [text(event, 'source'), text(event, 'line')].filter(Boolean).join(':') || 'Exception',
})

const identify = (event: SessionEvent): Described => ({
  title: `Identified${event.name ? ` as ${isolated(event.name)}` : ''}`,
  subtitle: listed(event),
})

const named =
  (fallback: string) =>
  (event: SessionEvent): Described => ({ title: event.name ?? fallback, subtitle: listed(event) })

const quoted = (value: string | undefined): string | undefined => (value ? `“${isolated(value)}”` : undefined)

const TELLERS: Record<string, (event: SessionEvent) => Described> = {
  page,
  click,
  input,
  error,
  identify,
  track: named('Custom event'),
  content: named('In-app content'),
  group: named('Joined a group'),
  screen: named('Screen'),
  alias: named('Joined identities'),
}

export const KIND_LABEL: Record<string, string> = {
  page: 'Page view',
  click: 'Click',
  input: 'Input',
  error: 'Exception',
  identify: 'Identify',
  track: 'Custom event',
  content: 'Content',
  group: 'Group',
  screen: 'Screen',
  alias: 'Alias',
}

export const describeEvent = (event: SessionEvent): Described =>
  (TELLERS[event.kind] ?? named(event.kind))(event)
