import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core'
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon'
import { ApiProblem } from '@/api/problem'
import { FieldErrors } from './FieldErrors'

interface Props {
  error: unknown
  title?: string
  onRetry?: () => void
  retryLabel?: string
}

const detailOf = (error: unknown): string =>
  error instanceof ApiProblem ? error.message : 'An unexpected error occurred in the console.'

/** A failure, in the server's words where it gave some, with the way to try again. */
export function ErrorState({ error, title, onRetry, retryLabel = 'Try again' }: Props) {
  const problem = error instanceof ApiProblem ? error.problem : undefined
  return (
    <div role="alert">
      <EmptyState
        status="danger"
        headingLevel="h2"
        titleText={title ?? problem?.title ?? 'Something went wrong'}
        icon={ExclamationCircleIcon}
      >
        <EmptyStateBody>
          {detailOf(error)}
          <FieldErrors error={error} />
          {problem?.traceId && <span className="sj-trace">Trace {problem.traceId}</span>}
        </EmptyStateBody>
        {onRetry && (
          <EmptyStateFooter>
            <EmptyStateActions>
              <Button variant="secondary" onClick={onRetry}>
                {retryLabel}
              </Button>
            </EmptyStateActions>
          </EmptyStateFooter>
        )}
      </EmptyState>
    </div>
  )
}
