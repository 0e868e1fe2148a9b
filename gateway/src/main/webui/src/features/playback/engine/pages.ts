import type { SessionEvent } from '@/api/types'
import { indexAt, type Moments } from './moments'

/** A session's page views with an address, for each browser tab those in it, and all of them. */
export interface Pages {
  all: Moments
  ofTab: ReadonlyMap<string, Moments>
}

export function pagesOf(moments: Moments): Pages {
  const isPage = ({ kind, url }: SessionEvent) => kind === 'page' && Boolean(url)
  const all = only(moments, isPage)
  const tabs = new Set(all.events.map(({ tabId }) => tabId).filter((tab) => typeof tab === 'string'))
  return { all, ofTab: new Map([...tabs].map((tab) => [tab, only(all, ({ tabId }) => tabId === tab)])) }
}

function only({ events, times }: Moments, fits: (event: SessionEvent) => boolean): Moments {
  const kept = events.map(fits)
  return { events: events.filter((_, index) => kept[index]), times: times.filter((_, index) => kept[index]) }
}

/** The page view by which a tab showed what it did at a time; before its first one is told, that one. */
export const pageAt = (pages: Moments | undefined, time: number): SessionEvent | undefined =>
  pages?.events[Math.max(0, indexAt(pages, time))]

/** The address that a tab showed at a time. Without a tab, that of any. */
export const addressAt = (
  { all, ofTab }: Pages,
  tabId: string | null | undefined,
  time: number,
): string | undefined => pageAt((tabId && ofTab.get(tabId)) || all, time)?.url ?? undefined
