import { Button } from '@patternfly/react-core'
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon'
import { memo, useEffect, useRef, useState } from 'react'
import type { SessionEvent } from '@/api/types'
import { formatClock } from '@/ui/format'
import { describeEvent, KIND_LABEL } from './describeEvent'
import { EventDetails } from './EventDetails'
import { KindIcon } from './KindIcon'

interface Props {
  event: SessionEvent
  time: number
  current: boolean
  playable: boolean
  onSeek: (time: number) => void
}

/** Brings a tile into view by scrolling its list only, never the page. */
function reveal(tile: HTMLElement): void {
  const list = tile.parentElement
  if (!list) {
    return
  }
  const above = tile.offsetTop < list.scrollTop
  const below = tile.offsetTop + tile.offsetHeight > list.scrollTop + list.clientHeight
  if (above || below) {
    list.scrollTo?.({ top: tile.offsetTop - list.clientHeight / 3, behavior: 'smooth' })
  }
}

export const TranscriptTile = memo(function TranscriptTile({
  event,
  time,
  current,
  playable,
  onSeek,
}: Props) {
  const tile = useRef<HTMLLIElement>(null)
  const [open, setOpen] = useState(false)
  const { title, subtitle } = describeEvent(event)
  useEffect(() => {
    if (current && tile.current) {
      reveal(tile.current)
    }
  }, [current])
  return (
    <li
      ref={tile}
      className={current ? 'sj-tile sj-tile--current' : 'sj-tile'}
      aria-current={current ? 'step' : undefined}
      data-testid="transcript-tile"
      data-kind={event.kind}
    >
      <button
        type="button"
        className="sj-tile__main"
        disabled={!playable}
        onClick={() => onSeek(Math.max(0, time))}
      >
        <KindIcon kind={event.kind} />
        <span className="sj-tile__text">
          <span className="sj-tile__title">
            <span className="sj-hidden-label">{KIND_LABEL[event.kind]}: </span>
            {title}
          </span>
          {subtitle && <span className="sj-tile__subtitle sj-muted">{subtitle}</span>}
        </span>
        <span className="sj-tile__time sj-muted">{formatClock(time)}</span>
      </button>
      <Button
        variant="plain"
        size="sm"
        className={open ? 'sj-tile__more sj-tile__more--open' : 'sj-tile__more'}
        aria-label={`Details of ${title}`}
        aria-expanded={open}
        icon={<AngleDownIcon />}
        onClick={() => setOpen(!open)}
      />
      {open && <EventDetails event={event} />}
    </li>
  )
})
