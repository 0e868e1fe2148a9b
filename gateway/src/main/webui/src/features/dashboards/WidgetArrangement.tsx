import { useState, type DragEvent } from 'react'
import { WidgetModal } from './WidgetModal'
import { WidgetBody } from './WidgetBody'
import { WidgetFrame } from './WidgetFrame'
import { WidgetTools } from './WidgetTools'
import { moved, titleOf, type Widget } from './widgets'

interface Props {
  systemId: string
  widgets: Widget[]
  onChange: (widgets: Widget[]) => void
}

/** Widgets that are dragged to their places, or moved there by the arrow keys or buttons. */
export function WidgetArrangement({ systemId, widgets, onChange }: Props) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [edited, setEdited] = useState<Widget | null>(null)
  const [said, say] = useState('')
  const replace = (widget: Widget) => onChange(widgets.map((one) => (one.id === widget.id ? widget : one)))
  const move = (widget: Widget, to: number) => {
    const place = Math.max(0, Math.min(widgets.length - 1, to))
    onChange(moved(widgets, widget.id, place))
    say(`${titleOf(widget)} is now ${place + 1} of ${widgets.length}`)
  }
  const over = (event: DragEvent, place: number) => {
    const widget = widgets.find(({ id }) => id === dragged)
    if (widget) {
      event.preventDefault()
      if (widgets.indexOf(widget) !== place) {
        move(widget, place)
      }
    }
  }
  return (
    <>
      <p className="sj-hidden-label" role="status">
        {said}
      </p>
      <ul className="sj-widgets sj-widgets--editing" aria-label="Widgets">
        {widgets.map((widget, place) => (
          <WidgetFrame
            key={widget.id}
            widget={widget}
            isDragged={widget.id === dragged}
            onDragOver={(event) => over(event, place)}
            tools={
              <WidgetTools
                widget={widget}
                isFirst={place === 0}
                isLast={place === widgets.length - 1}
                onDrag={(dragging) => setDragged(dragging ? widget.id : null)}
                onMove={(by) => move(widget, place + by)}
                onEdit={() => setEdited(widget)}
                onRemove={() => onChange(widgets.filter(({ id }) => id !== widget.id))}
              />
            }
          >
            <WidgetBody systemId={systemId} widget={widget} />
          </WidgetFrame>
        ))}
      </ul>
      {edited && (
        <WidgetModal
          widget={edited}
          onApply={(widget) => {
            replace(widget)
            setEdited(null)
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
