import { PageSection } from '@patternfly/react-core'
import { useRouteError } from 'react-router'
import { ErrorState } from '@/ui/ErrorState'
import { usePageTitle } from '@/ui/usePageTitle'

/** Shown in place of a page that failed; the rest of the console stays usable. */
export function CrashPage() {
  const error = useRouteError()
  usePageTitle('Something went wrong')
  return (
    <PageSection isFilled hasBodyWrapper={false}>
      <ErrorState
        error={error}
        title="This page stopped working"
        onRetry={() => window.location.reload()}
        retryLabel="Reload the page"
      />
    </PageSection>
  )
}
