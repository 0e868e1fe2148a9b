import { Alert } from '@patternfly/react-core'
import { FieldErrors } from './FieldErrors'

interface Props {
  error: unknown
  title: string
}

/** What went wrong with a change, inline, in the server's words; nothing while nothing did. */
export function ProblemAlert({ error, title }: Props) {
  if (!error) {
    return null
  }
  return (
    <Alert variant="danger" isInline title={title} component="p">
      {error instanceof Error ? error.message : 'Try again.'}
      <FieldErrors error={error} />
    </Alert>
  )
}
