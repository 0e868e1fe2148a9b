import './tabs.css'
import CompassIcon from '@patternfly/react-icons/dist/esm/icons/route-icon'
import { useMemo, type ReactNode } from 'react'
import { shortUrl } from '@/ui/format'
import type { Moments } from '../engine/moments'
import { pageAt, pagesOf } from '../engine/pages'
import type { SessionPlayer } from '../engine/SessionPlayer'
import { tabAt, type Tab } from '../engine/tabs'
import { shownSegment } from '../engine/timeline'
import { usePlayerState } from './usePlayerState'

interface Props {
  player: SessionPlayer
  tabs: readonly Tab[]
  moments: Moments
}

interface ChoiceProps {
  pressed: boolean
  /** Whether it is what the player shows. */
  shown?: boolean
  label?: string
  onPress: () => void
  children: ReactNode
}

const Choice = ({ pressed, shown, label, onPress, children }: ChoiceProps) => (
  <li>
    <button
      type="button"
      className="sj-tab"
      aria-pressed={pressed}
      aria-label={label}
      data-shown={shown || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  </li>
)

interface LaneProps {
  tab: Tab
  start: number
  duration: number
}

/** When a tab was there, and when the visitor was in it. */
const Lane = ({ tab: { recorded, active }, start, duration }: LaneProps) => {
  const placed = ({ from, to }: Tab['active'][number]) => ({
    insetInlineStart: `${((from - start) / duration) * 100}%`,
    width: `${((to - from) / duration) * 100}%`,
  })
  return (
    <span className="sj-tab__lane" aria-hidden="true">
      {recorded.map((stretch) => (
        <i key={stretch.from} style={placed(stretch)} />
      ))}
      {active.map((stretch) => (
        <i key={stretch.from} className="sj-tab__active" style={placed(stretch)} />
      ))}
    </span>
  )
}

/** The page that a tab shows at a time, as its title and its address. */
function usePage(player: SessionPlayer, pages: Moments | undefined, index: number) {
  const at = usePlayerState(player, ({ time }) => pageAt(pages, time)?.id ?? '')
  const page = pages?.events.find(({ id }) => id === at)
  const address = page?.url ? shortUrl(page.url) : ''
  return { title: page?.title || address || `Tab ${index + 1}`, address }
}

interface OneProps {
  player: SessionPlayer
  tab: Tab
  index: number
  pages: Moments | undefined
}

function OneTab({ player, tab, index, pages }: OneProps) {
  const { title, address } = usePage(player, pages, index)
  const pinned = usePlayerState(player, (state) => state.tab)
  const shown = usePlayerState(player, ({ time }) => {
    const { timeline } = player
    return shownSegment(timeline, timeline.start + time)?.tabId === tab.id
  })
  const duration = usePlayerState(player, (state) => Math.max(1, state.duration))
  return (
    <Choice
      pressed={pinned === tab.id}
      shown={shown}
      label={`Tab ${index + 1}: ${[title, address].filter(Boolean).join(', ')}`}
      onPress={() => player.pin(tab.id)}
    >
      <span className="sj-ellipsis" title={title}>
        <bdi>{title}</bdi>
      </span>
      <span className="sj-muted sj-small sj-ellipsis">
        <bdi>{address || ' '}</bdi>
      </span>
      <Lane tab={tab} start={player.timeline.start} duration={duration} />
    </Choice>
  )
}

/** The browser tabs of a session: the player follows the visitor through them, or shows one (P18). */
export function TabStrip({ player, tabs, moments }: Props) {
  const pages = useMemo(() => pagesOf(moments), [moments])
  const following = usePlayerState(player, ({ tab }) => tab === null)
  const elsewhere = usePlayerState(
    player,
    ({ tab, time }) => tab !== null && tabAt(tabs, player.timeline.start + time) !== tab,
  )
  return (
    <div className="sj-tabs">
      <ul aria-label="Browser tabs">
        <Choice pressed={following} onPress={() => player.pin(null)}>
          <CompassIcon aria-hidden="true" />
          <span>Follow the visitor</span>
        </Choice>
        {tabs.map((tab, index) => (
          <OneTab key={tab.id} player={player} tab={tab} index={index} pages={pages.ofTab.get(tab.id)} />
        ))}
      </ul>
      <span role="status" className="sj-tabs__elsewhere sj-small">
        {elsewhere && 'The visitor is in another tab at this moment'}
      </span>
    </div>
  )
}
