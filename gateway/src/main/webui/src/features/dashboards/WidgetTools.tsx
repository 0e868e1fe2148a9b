import { Button } from '@patternfly/react-core'
import ArrowLeftIcon from '@patternfly/react-icons/dist/esm/icons/arrow-left-icon'
import ArrowRightIcon from '@patternfly/react-icons/dist/esm/icons/arrow-right-icon'
import GripIcon from '@patternfly/react-icons/dist/esm/icons/grip-vertical-icon'
import PencilIcon from '@patternfly/react-icons/dist/esm/icons/pencil-alt-icon'
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-icon'
import type { DragEvent, KeyboardEvent } from 'react'
import { titleOf, type Widget } from './widgets'

interface Props {
  widget: Widget
  isFirst: boolean
  isLast: boolean
  onDrag: (dragging: boolean) => void
  /** By so many places, back if negative. */
  onMove: (by: number) => void
  onEdit: () => void
  onRemove: () => void
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** What is done with a widget while the dashboard is arranged. The handle is dragged, or moves it by the arrow keys; the arrows do it by a tap. */
export function WidgetTools({ widget, isFirst, isLast, onDrag, onMove, onEdit, onRemove }: Props) {
  const title = titleOf(widget)
  const begin = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', widget.id)
    const frame = event.currentTarget.closest('.sj-widget')
    if (frame) {
      event.dataTransfer.setDragImage(frame, 24, 24)
    }
    onDrag(true)
  }
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      onMove(step)
    }
  }
  return (
    <span className="sj-widget__tools">
      <button
        type="button"
        className="sj-widget__handle"
        draggable
        aria-label={`Move ${title}: drag, or press the arrow keys`}
        onDragStart={begin}
        onDragEnd={() => onDrag(false)}
        onKeyDown={press}
      >
        <GripIcon />
      </button>
      <Button
        variant="plain"
        size="sm"
        icon={<ArrowLeftIcon />}
        aria-label={`Place ${title} earlier`}
        isAriaDisabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        variant="plain"
        size="sm"
        icon={<ArrowRightIcon />}
        aria-label={`Place ${title} later`}
        isAriaDisabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button variant="plain" size="sm" icon={<PencilIcon />} aria-label={`Edit ${title}`} onClick={onEdit} />
      <Button
        variant="plain"
        size="sm"
        icon={<TrashIcon />}
        aria-label={`Remove ${title}`}
        onClick={onRemove}
      />
    </span>
  )
}
