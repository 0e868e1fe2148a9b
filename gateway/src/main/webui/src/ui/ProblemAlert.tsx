import { Alert } from '@patternfly/react-core'
import { ApiProblem } from '@/api/problem'

interface Props {
  error: unknown
  title: string
}

/** What went wrong with a change, inline, in the server's words; nothing while nothing did. */
export function ProblemAlert({ error, title }: Props) {
  if (!error) {
    return null
  }
  const fields = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  return (
    <Alert variant="danger" isInline title={title} component="p">
      {error instanceof Error ? error.message : 'Try again.'}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ pointer, detail }) => (
            <li key={pointer}>
              {pointer}: {detail}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
