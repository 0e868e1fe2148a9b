import { ExportMenu } from '@/features/exports/ExportMenu'
import { filterQuery } from '@/features/sessions/sessionFilter'
import { titleOf, type Widget, type WidgetType } from './widgets'

/** The tables that widgets show the beginning of; charts have their own button. */
const TABLES: Partial<Record<WidgetType, string>> = {
  'active-users': 'active-users',
  interactions: 'interactions',
  'top-pages': 'top-pages',
  'top-events': 'top-events',
  'top-errors': 'top-errors',
  prompting: 'prompting',
}

/** Saves the table of a widget as a file (M13). */
export function WidgetExport({ widget }: { widget: Widget }) {
  const table = TABLES[widget.type]
  return table ? (
    <ExportMenu table={table} of={titleOf(widget)} query={() => filterQuery(widget.filter, Date.now())} />
  ) : null
}
