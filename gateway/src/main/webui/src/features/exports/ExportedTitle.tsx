import './exports.css'
import { ExportMenu } from './ExportMenu'
import type { Query } from './useExport'

interface Props {
  title: string
  table: string
  query: () => Query
}

/** The title of a card with a table or a chart, beside which it can be saved as a file (M13). */
export const ExportedTitle = ({ title, table, query }: Props) => (
  <div className="sj-exported-title">
    <h2>{title}</h2>
    <ExportMenu table={table} query={query} of={title} />
  </div>
)
