import './answered.css'
import { Spinner } from '@patternfly/react-core'
import { useState, type ReactNode } from 'react'

/** What of a query is shown. */
export interface Answer<Data> {
  data: Data | undefined
  error: unknown
  isPending: boolean
  isFetching: boolean
  /** Whether the data answer the question before. */
  isPlaceholderData: boolean
  errorUpdateCount: number
}

interface Props<Data> {
  answer: Answer<Data>
  /** What is there while there is no answer yet. */
  loading: ReactNode
  /** What is there when there is none. */
  failed: (error: unknown) => ReactNode
  children: (data: Data) => ReactNode
}

/** Why there is no answer: also while a question that failed is asked again, which takes the error from the query. */
function useFailure({ error, isPending, errorUpdateCount }: Answer<unknown>): unknown {
  const [last, setLast] = useState(error)
  if (error && error !== last) {
    setLast(error)
  }
  return error ?? (isPending && errorUpdateCount > 0 ? last : null)
}

/**
 * The answer to a question, or why there is none. What is shown is the answer to this question, or is seen and said not to be: while the answer
 * to another filter stands in for it, it is dimmed and busy, with a sign of progress after a moment. An answer that could not be refreshed stays,
 * and says so.
 */
export function Answered<Data>({ answer, loading, failed, children }: Props<Data>) {
  const failure = useFailure(answer)
  const { data } = answer
  if (data === undefined && !failure) {
    return loading
  }
  const busy = data === undefined ? answer.isFetching : answer.isPlaceholderData
  const outdated = data !== undefined && Boolean(failure)
  return (
    <div className="sj-answered" aria-busy={busy}>
      {busy && <Spinner size="lg" aria-label="Asking for the present answer" className="sj-answered__sign" />}
      {outdated && (
        <p className="sj-answered__outdated sj-muted sj-small" role="status">
          Not up to date: the last refresh failed.
        </p>
      )}
      <div className="sj-answered__content">{data === undefined ? failed(failure) : children(data)}</div>
    </div>
  )
}
