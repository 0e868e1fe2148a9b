import './metrics.css'
import { Skeleton } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { ExportedTitle } from '@/features/exports/ExportedTitle'
import type { Query } from '@/features/exports/useExport'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props<Data> {
  title: string
  /** What it is exported as, and with which query. */
  table: string
  query: () => Query
  answer: { data: Data | undefined; isLoading: boolean; error: unknown }
  /** What is said where there is nothing to show. */
  none: string
  isEmpty: (data: Data) => boolean
  children: (data: Data) => ReactNode
}

function content<Data>({ title, answer, none, isEmpty, children }: Props<Data>): ReactNode {
  if (answer.isLoading) {
    return <Skeleton height="8rem" screenreaderText={`Loading: ${title}`} />
  }
  if (answer.data && !isEmpty(answer.data)) {
    return children(answer.data)
  }
  return answer.error ? (
    <ProblemAlert title="This could not be loaded" error={answer.error} />
  ) : (
    <p className="sj-muted sj-small">{none}</p>
  )
}

/** A card with a chart, or why there is none. */
export const ChartCard = <Data,>(props: Props<Data>) => (
  <section className="sj-chart-card" aria-label={props.title}>
    <ExportedTitle title={props.title} table={props.table} query={props.query} />
    {content(props)}
  </section>
)
