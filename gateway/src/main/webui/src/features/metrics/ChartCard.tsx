import './metrics.css'
import { Skeleton } from '@patternfly/react-core'
import type { ReactNode } from 'react'
import { ExportedTitle } from '@/features/exports/ExportedTitle'
import type { Query } from '@/features/exports/useExport'
import { Answered, type Answer } from '@/ui/Answered'
import { ProblemAlert } from '@/ui/ProblemAlert'

interface Props<Data> {
  title: string
  /** What it is exported as, and with which query. */
  table: string
  query: () => Query
  /** One that is not even asked for, as it makes no sense for the filter, is not loading. */
  answer: Answer<Data> & { isLoading: boolean }
  /** What is said where there is nothing to show. */
  none: string
  isEmpty: (data: Data) => boolean
  /** What of it can be chosen. */
  control?: ReactNode
  children: (data: Data) => ReactNode
}

function Content<Data>({ title, answer, none, isEmpty, children }: Props<Data>) {
  const nothing = <p className="sj-muted sj-small">{none}</p>
  return (
    <Answered
      answer={answer}
      loading={answer.isLoading ? <Skeleton height="8rem" screenreaderText={`Loading: ${title}`} /> : nothing}
      failed={(error) => <ProblemAlert title="This could not be loaded" error={error} />}
    >
      {(data) => (isEmpty(data) ? nothing : children(data))}
    </Answered>
  )
}

/** A card with a chart, or why there is none. */
export const ChartCard = <Data,>(props: Props<Data>) => (
  <section className="sj-chart-card" aria-label={props.title}>
    <ExportedTitle title={props.title} table={props.table} query={props.query}>
      {props.control}
    </ExportedTitle>
    <Content {...props} />
  </section>
)
