import { Button } from '@patternfly/react-core'
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon'
import { memo, type Ref } from 'react'
import type { SessionEvent } from '@/api/types'
import { EventSignals } from '@/features/signals/EventSignals'
import { formatClock } from '@/ui/format'
import { describeEvent, KIND_LABEL } from './describeEvent'
import { EventDetails } from './EventDetails'
import { KindIcon } from './KindIcon'

interface Props {
  ref: Ref<HTMLLIElement>
  event: SessionEvent
  time: number
  /** Its place among all, and where that is in the list, in pixels. */
  index: number
  count: number
  top: number
  current: boolean
  /** Whether the Tab key stops here. */
  stop: boolean
  open: boolean
  onToggle: (id: string) => void
  onSeek: (time: number) => void
}

export const TranscriptTile = memo(function TranscriptTile({ event, time, current, open, ...rest }: Props) {
  const { ref, index, count, top, stop, onToggle, onSeek } = rest
  const { title, subtitle } = describeEvent(event)
  const tabIndex = stop ? 0 : -1
  return (
    <li
      ref={ref}
      className={current ? 'sj-tile sj-tile--current' : 'sj-tile'}
      style={{ top }}
      aria-current={current ? 'step' : undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-testid="transcript-tile"
      data-kind={event.kind}
    >
      <button
        type="button"
        className="sj-tile__main"
        tabIndex={tabIndex}
        onClick={() => onSeek(Math.max(0, time))}
      >
        <KindIcon kind={event.kind} />
        <span className="sj-tile__text">
          <span className="sj-tile__title">
            <span className="sj-hidden-label">{KIND_LABEL[event.kind]}: </span>
            {title}
          </span>
          {subtitle && <span className="sj-tile__subtitle sj-muted">{subtitle}</span>}
          <EventSignals eventId={event.id} />
        </span>
        <span className="sj-tile__time sj-muted">{formatClock(time)}</span>
      </button>
      <Button
        variant="plain"
        size="sm"
        className={open ? 'sj-tile__more sj-tile__more--open' : 'sj-tile__more'}
        tabIndex={tabIndex}
        aria-label={`Details of ${title}`}
        aria-expanded={open}
        icon={<AngleDownIcon />}
        onClick={() => onToggle(event.id)}
      />
      {open && <EventDetails event={event} />}
    </li>
  )
})
