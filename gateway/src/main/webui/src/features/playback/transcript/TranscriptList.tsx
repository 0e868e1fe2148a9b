import { useCallback, useState } from 'react'
import type { Moments } from '../engine/moments'
import { TranscriptTile } from './TranscriptTile'
import { useTileKeys } from './useTileKeys'
import { useTileWindow } from './useTileWindow'

interface Props {
  moments: Moments
  /** Index of the event that the player is at. */
  current: number
  onSeek: (time: number) => void
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id])

/** The tiles of a transcript; of a long one only those near to what is in view. */
export function TranscriptList({ moments, current, onSeek }: Props) {
  const { events, times } = moments
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const onToggle = useCallback((id: string) => setOpened((ids) => toggled(ids, id)), [])
  const { stop, onKeyDown, onFocus, onBlur } = useTileKeys(events.length, current)
  const { list, virtualizer, reveal } = useTileWindow(moments, current, stop)
  return (
    <div className="sj-transcript__list" ref={list}>
      {/* The keys lead from button to button; the list itself is not pressed. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        aria-label="Events"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={(event) => onKeyDown(event, (index) => reveal(index, 0.4))}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const event = events[index]
          return (
            event && (
              <TranscriptTile
                key={event.id}
                ref={virtualizer.measureElement}
                event={event}
                time={times[index] ?? 0}
                index={index}
                count={events.length}
                top={start}
                current={index === current}
                stop={index === stop}
                open={opened.has(event.id)}
                onToggle={onToggle}
                onSeek={onSeek}
              />
            )
          )
        })}
      </ol>
    </div>
  )
}
