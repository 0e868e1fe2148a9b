import type { DragEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { rangeLabel } from '@/ui/range/range'
import { WidgetExport } from './WidgetExport'
import { pageOf, titleOf, usualTitle, type Widget } from './widgets'

interface Props {
  widget: Widget
  /** Beside the title, while the dashboard is arranged. */
  tools?: ReactNode
  isDragged?: boolean
  onDragOver?: (event: DragEvent) => void
  children: ReactNode
}

/** A widget's title, which leads to its page with its filter, what it shows, and under a title of its own what that is. */
export const WidgetFrame = ({ widget, tools, isDragged, onDragOver, children }: Props) => (
  <li
    className={`sj-widget ${isDragged ? 'sj-widget--dragged' : ''}`}
    data-width={widget.width}
    onDragOver={onDragOver}
    onDrop={onDragOver && ((event) => event.preventDefault())}
  >
    <div className="sj-widget__head">
      <h2>
        <bdi>{tools ? titleOf(widget) : <Link to={pageOf(widget)}>{titleOf(widget)}</Link>}</bdi>
      </h2>
      <span className="sj-muted sj-small">
        {widget.title && `${usualTitle(widget)}, `}
        {rangeLabel(widget.filter)}
      </span>
      {tools ?? <WidgetExport widget={widget} />}
    </div>
    <div className="sj-widget__body" inert={Boolean(tools)}>
      {children}
    </div>
  </li>
)
