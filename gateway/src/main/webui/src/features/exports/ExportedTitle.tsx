import './exports.css'
import type { ReactNode } from 'react'
import { ExportMenu } from './ExportMenu'
import type { Query } from './useExport'

interface Props {
  title: string
  table: string
  query: () => Query
  /** What else is beside the title. */
  children?: ReactNode
}

/** The title of a card with a table or a chart, beside which it can be saved as a file (M13). */
export const ExportedTitle = ({ title, table, query, children }: Props) => (
  <div className="sj-exported-title">
    <h2>{title}</h2>
    {children}
    <ExportMenu table={table} query={query} of={title} />
  </div>
)
