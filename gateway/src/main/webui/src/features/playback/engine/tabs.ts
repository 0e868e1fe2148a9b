import type { PlaybackManifest } from '@/api/types'
import { recordedIn, timelineOf, type Segment } from './timeline'

/** A browser tab of a session. */
export interface Tab {
  id: string
  /** What was recorded in it. */
  recorded: readonly Stretch[]
  /** When the visitor was in it, of all that was recorded. */
  active: readonly Stretch[]
}

type Stretch = Pick<Segment, 'from' | 'to'>

/** The browser tabs of a session, the first opened first. Recordings that name none are in none. */
export function tabsOf(manifest: PlaybackManifest): Tab[] {
  const { segments } = timelineOf(manifest)
  const recorded = recordedIn(manifest)
  const ids = new Set(recorded.map(({ tabId }) => tabId).filter((id) => id !== null))
  return [...ids].map((id) => {
    const inTab = ({ tabId }: Segment) => tabId === id
    return { id, recorded: recorded.filter(inTab), active: segments.filter(inTab) }
  })
}

/** The tab in which the visitor is at an instant, or was last; null if none is named. */
export const tabAt = (tabs: readonly Tab[], t: number): string | null => {
  const last = (tab: Tab) =>
    Math.max(-Infinity, ...tab.active.filter(({ from }) => from <= t).map(({ from }) => from))
  return tabs.toSorted((a, b) => last(b) - last(a)).find((tab) => last(tab) > -Infinity)?.id ?? null
}
